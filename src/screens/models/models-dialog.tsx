import { Trans } from '@lingui/react/macro';
import { Heading } from 'react-aria-components';
import { Button } from '../../ui/button.tsx';
import { LazyPartView } from '../shared/lazy-part-view.tsx';
import { overlayPart } from '../shared/overlay-part.ts';
import { modelsPart } from './models-part.ts';
import './models.css';

interface Props {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The dialog of the pretrained models, once it is wanted. A download goes on when it is closed. */
export function ModelsDialog({ isOpen, onOpenChange }: Props) {
  if (!isOpen) return null;
  const close = () => onOpenChange(false);
  return (
    <LazyPartView part={overlayPart}>
      {({ OpenModal }) => (
        <OpenModal className="models-modal" dialogClass="models" onClose={close}>
          <div className="models-head">
            <Heading slot="title">
              <Trans>Models</Trans>
            </Heading>
            <Button onPress={close}>
              <Trans>Close</Trans>
            </Button>
          </div>
          <LazyPartView part={modelsPart}>{({ Catalogue }) => <Catalogue />}</LazyPartView>
        </OpenModal>
      )}
    </LazyPartView>
  );
}
