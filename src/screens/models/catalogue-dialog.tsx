import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../../ui/button.tsx';
import { Catalogue } from './catalogue.tsx';
import './models.css';

/** The catalogue, in a dialog. */
export function CatalogueDialog({ onClose }: { onClose: () => void }) {
  return (
    <ModalOverlay
      className="dialog-ground"
      isDismissable
      isOpen
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className="dialog models-modal">
        <Dialog className="models">
          <div className="models-head">
            <Heading slot="title">Models</Heading>
            <Button onPress={onClose}>Close</Button>
          </div>
          <Catalogue />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
