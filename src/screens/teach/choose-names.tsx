import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { say } from '../../languages/say.ts';
import { listOf } from '../../languages/words.ts';
import { Dialog, Form, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { NamesQuestion } from '../../session/store/names-question.ts';
import { Button } from '../../ui/button.tsx';
import { codePageWords } from './code-page-words.ts';
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
          <Heading slot="title">
            <Trans>Which names are right?</Trans>
          </Heading>
          <p>
            <Trans>
              <bdi translate="no">{archive}</bdi> does not say how its names are written. Choose the
              line in which they are as you know them.
            </Trans>
          </p>
          <Form
            onSubmit={(event) => {
              event.preventDefault();
              const chosen = new FormData(event.currentTarget).get('reading');
              answer(typeof chosen === 'string' ? chosen : null);
            }}
          >
            <fieldset className="choose-names-readings">
              <legend className="visually-hidden">
                <Trans>Names in each reading</Trans>
              </legend>
              {shown.map(({ id, names }, place) => (
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
                      {place === 0
                        ? t`${{ label: codePageWords(id) }} – likeliest`
                        : codePageWords(id)}
                    </span>
                  </span>
                </label>
              ))}
            </fieldset>
            <div className="dialog-acts">
              <Button onPress={() => answer(null)}>
                <Trans>Import nothing</Trans>
              </Button>
              <Button look="primary" type="submit">
                <Trans>Import with these names</Trans>
              </Button>
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function few(names: readonly string[]): string {
  const some = say(listOf(names.slice(0, NAMES), 'unit'));
  const more = names.length - NAMES;
  return more > 0 ? t`${some} and ${more} more` : some;
}
