import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import {
  Dialog,
  FieldError,
  Form,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { useTools } from '../../session/store/session-context.tsx';
import { SESSION_NAME_LENGTH, renameSession } from '../../session/table/sessions.ts';
import { Button } from '../../ui/button.tsx';

interface Props {
  name: string;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Asks for the session's name. */
export function RenameDialog({ name, isOpen, onOpenChange }: Props) {
  const tools = useTools();
  return (
    <ModalOverlay
      className="dialog-ground"
      isDismissable
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <Modal className="dialog">
        <Dialog className="dialog-inside">
          <Heading slot="title">
            <Trans>Rename the session</Trans>
          </Heading>
          <Form
            onSubmit={(event) => {
              event.preventDefault();
              const typed = new FormData(event.currentTarget).get('name');
              if (typeof typed === 'string') renameSession(tools, typed);
              onOpenChange(false);
            }}
          >
            <TextField
              name="name"
              defaultValue={name}
              validate={(typed) => whyTooLong(typed)}
              autoFocus
              isRequired
            >
              <Label>
                <Trans>Name</Trans>
              </Label>
              <Input className="dialog-input" />
              <FieldError className="dialog-refusal" />
            </TextField>
            <div className="dialog-acts">
              <Button onPress={() => onOpenChange(false)}>
                <Trans>Cancel</Trans>
              </Button>
              <Button look="primary" type="submit">
                <Trans>Rename</Trans>
              </Button>
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A field that cut the name would not say so. */
function whyTooLong(typed: string): string | null {
  const length = [...typed.trim()].length;
  if (length <= SESSION_NAME_LENGTH) return null;
  return t`A name has at most ${SESSION_NAME_LENGTH} characters, and this one has ${length}. Shorten it.`;
}
