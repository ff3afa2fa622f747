import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useRef } from 'react';
import { Dialog, Heading } from 'react-aria-components';
import type { Concept } from '../../domain/lcl/concept.ts';
import { putCameraAway } from '../../session/teach/point-camera.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { ConceptName } from '../shared/concept-name.tsx';
import { WithCamera } from './with-camera.tsx';
import './camera-panel.css';

/** The panel beside the page in which a concept is recorded. */
export function RecordPanel({ concept }: { concept: Concept }) {
  const tools = useTools();
  const dock = useRef<HTMLDivElement>(null);
  const close = () => {
    if (dock.current?.contains(document.activeElement)) focusCard(concept.id);
    putCameraAway(tools);
  };
  return (
    <div
      ref={dock}
      className="camera-dock"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <Dialog className="camera-dialog">
        <div className="camera-head">
          <Heading slot="title" className="camera-title">
            <Trans>
              Record <ConceptName name={concept.name} marker={concept.marker} />
            </Trans>
          </Heading>
          <Button look="icon" aria-label={t`Close the camera`} onPress={close}>
            <X aria-hidden="true" />
          </Button>
        </div>
        <WithCamera>{({ Recorder }) => <Recorder concept={concept} />}</WithCamera>
        <p className="camera-privacy">
          <Trans>
            Turn the thing a little while you hold. No faces, please. The pictures stay on this
            device.
          </Trans>
        </p>
      </Dialog>
    </div>
  );
}

/** The focus returns to the button that opened the panel, wherever it has been meanwhile. */
function focusCard(conceptId: string): void {
  const card = document.querySelector(`[data-concept="${conceptId}"]`);
  card?.querySelector<HTMLElement>('[data-camera]')?.focus();
}
