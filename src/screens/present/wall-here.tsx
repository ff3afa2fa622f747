import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { presentHere } from '../../session/present/present.ts';
import { Button } from '../../ui/button.tsx';
import { SceneView } from '../wall/scene-view.tsx';
import { sceneWords } from '../wall/scene-words.ts';
import { leaveScreen } from './fill-screen.ts';
import { ShownTally, StepButtons } from './presenter-controls.tsx';
import { usePresenting, useShown } from './presenting-context.ts';
import { usePresentKeys } from './use-present-keys.ts';
import './present.css';

/** The wall over this window, where there is no second one. Escape leads back. */
export function WallHere() {
  const presenting = usePresenting();
  const { scene } = useShown();
  const own = useRef<HTMLElement>(null);
  usePresentKeys(presenting, own);
  const { present } = presenting;
  const leave = () => {
    presentHere({ present }, false);
    void leaveScreen();
  };
  useEffect(() => {
    // Escape gives the screen back before the page hears of the key.
    const onChange = () => document.fullscreenElement ?? presentHere({ present }, false);
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, [present]);
  return (
    <ModalOverlay className="wall-here-ground" isOpen onOpenChange={(open) => !open && leave()}>
      <Modal className="wall-here">
        <Dialog className="wall-here-inside" aria-label={t`The wall`} ref={own}>
          <div className="wall-here-all always-light">
            <div className="wall-here-scene">
              <SceneView scene={scene} />
            </div>
            <p className="visually-hidden" role="status" aria-label={t`On the wall`}>
              {sceneWords(scene)}
            </p>
            <div className="wall-here-acts">
              <ShownTally />
              <div className="present-acts">
                <StepButtons />
                <span className="present-space" />
                <Button look="quiet" onPress={leave}>
                  <X aria-hidden="true" /> <Trans>Back to the studio</Trans>
                </Button>
              </div>
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
