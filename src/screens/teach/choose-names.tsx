import { Dialog, Form, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { NamesQuestion } from '../../session/store/names-question.ts';
import { Button } from '../../ui/button.tsx';
import './choose-names.css';

/** More readings than this are not told apart. The unlikeliest are left out. */
const READINGS = 8;
/** So many names show whether a reading is right. */
const NAMES = 6;

/** Asks how the names of an archive are read. The likeliest is chosen. Escape imports nothing. */
export function ChooseNames({ question }: { question: NamesQuestion }) {
  const { archive, readings, answer } = question;
  const shown = readings.slice(0, READINGS);
  return (
    <ModalOverlay
      className="dialog-ground"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) answer(null);
      }}
    >
      <Modal className="dialog choose-names-modal">
        <Dialog className="dialog-inside">
          <Heading slot="title">Which names are right?</Heading>
          <p>
            <bdi translate="no">{archive}</bdi> does not say how its names are written. Choose the
            line in which they are as you know them.
          </p>
          <Form
            onSubmit={(event) => {
              event.preventDefault();
              const chosen = new FormData(event.currentTarget).get('reading');
              answer(typeof chosen === 'string' ? chosen : null);
            }}
          >
            <fieldset className="choose-names-readings">
              <legend className="visually-hidden">Names in each reading</legend>
              {shown.map(({ id, label, names }, place) => (
                <label key={id} className="choose-names-reading">
                  <input
                    type="radio"
                    name="reading"
                    value={id}
                    defaultChecked={place === 0}
                    autoFocus={place === 0}
                  />
                  <span>
                    <span className="choose-names-names" translate="no" dir="auto">
                      {few(names)}
                    </span>
                    <span className="choose-names-label">
                      {label}
                      {place === 0 && ' – likeliest'}
                    </span>
                  </span>
                </label>
              ))}
            </fieldset>
            <div className="dialog-acts">
              <Button onPress={() => answer(null)}>Import nothing</Button>
              <Button look="primary" type="submit">
                Import with these names
              </Button>
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function few(names: readonly string[]): string {
  const more = names.length - NAMES;
  return names.slice(0, NAMES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
