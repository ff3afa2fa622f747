import {
  Dialog,
  Form,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { useTools } from '../../session/store/session-context.tsx';
import { renameSession } from '../../session/table/sessions.ts';
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
          <Heading slot="title">Rename the session</Heading>
          <Form
            onSubmit={(event) => {
              event.preventDefault();
              const typed = new FormData(event.currentTarget).get('name');
              if (typeof typed === 'string') renameSession(tools, typed);
              onOpenChange(false);
            }}
          >
            <TextField name="name" defaultValue={name} maxLength={80} autoFocus isRequired>
              <Label>Name</Label>
              <Input className="dialog-input" />
            </TextField>
            <div className="dialog-acts">
              <Button onPress={() => onOpenChange(false)}>Cancel</Button>
              <Button look="primary" type="submit">
                Rename
              </Button>
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
