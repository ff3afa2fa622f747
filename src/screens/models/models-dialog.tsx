import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../../ui/button.tsx';
import { LazyPartView } from '../shared/lazy-part-view.tsx';
import { modelsPart } from './models-part.ts';
import './models.css';

interface Props {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The dialog of the pretrained models. A download goes on when it is closed. */
export function ModelsDialog({ isOpen, onOpenChange }: Props) {
  return (
    <ModalOverlay
      className="dialog-ground"
      isDismissable
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <Modal className="dialog models-modal">
        <Dialog className="models">
          <div className="models-head">
            <Heading slot="title">Models</Heading>
            <Button onPress={() => onOpenChange(false)}>Close</Button>
          </div>
          <LazyPartView part={modelsPart}>{({ Catalogue }) => <Catalogue />}</LazyPartView>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
