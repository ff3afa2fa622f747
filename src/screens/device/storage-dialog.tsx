import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../../ui/button.tsx';
import { StorageSection } from './storage-section.tsx';

interface Props {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}

/** What is stored on this device, in a dialog of its own. */
export function StorageDialog({ isOpen, onOpenChange }: Props) {
  return (
    <ModalOverlay
      className="dialog-ground"
      isDismissable
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <Modal className="dialog">
        <Dialog className="dialog-inside">
          <Heading slot="title">Storage on this device</Heading>
          <StorageSection />
          <div className="dialog-acts">
            <Button onPress={() => onOpenChange(false)}>Close</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
