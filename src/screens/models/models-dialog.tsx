import { useEffect } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { HUB_MODELS } from '../../domain/hub-models.ts';
import { lookAtShelf } from '../../session/look-at-shelf.ts';
import { useTools } from '../../session/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { ModelCard } from './model-card.tsx';
import { ModelHost } from './model-host.tsx';
import { UseEyes } from './use-eyes.tsx';
import './models.css';

interface Props {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The pretrained models: what there is, what it costs, what is here. A download goes on when it is closed. */
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
          <Shelf />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Shelf() {
  const tools = useTools();
  useEffect(() => void lookAtShelf(tools), [tools]);
  return (
    <>
      <p>
        Mini comes with the page. These models are larger and know more; each is fetched only if you
        ask for it, and kept on this device until you remove it. Your pictures stay here: files come
        from the source of the models, and nothing is sent to it.
      </p>
      <ul className="models-list">
        {HUB_MODELS.map((model) => (
          <ModelCard key={model.id} model={model} actions={<UseEyes modelId={model.id} />} />
        ))}
      </ul>
      <ModelHost />
    </>
  );
}
