import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Dialog, Heading } from 'react-aria-components';
import type { Concept } from '../../domain/lcl/concept.ts';
import { conceptById } from '../../domain/session/session.ts';
import { putCameraAway } from '../../session/teach/point-camera.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { ConceptName } from '../shared/concept-name.tsx';
import { WithCamera } from './with-camera.tsx';
import './camera-panel.css';

/** Where the visitor shows a concept to the camera. The page beside it stays usable, above all undo. */
export function CameraPanel() {
  const tools = useTools();
  const isTeaching = useStudio(({ camera }) => camera?.kind === 'teach');
  const concept = useStudio(({ camera, session }) =>
    camera?.kind === 'teach' ? conceptById(session, camera.conceptId) : undefined,
  );
  // The concept was deleted, or another session is on the table.
  const isStranded = isTeaching && !concept;
  useEffect(() => {
    if (isStranded) putCameraAway(tools);
  }, [isStranded, tools]);
  return concept ? <RecordPanel key={concept.id} concept={concept} /> : null;
}

function RecordPanel({ concept }: { concept: Concept }) {
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
            Record <ConceptName name={concept.name} marker={concept.marker} />
          </Heading>
          <Button look="icon" aria-label="Close the camera" onPress={close}>
            <X aria-hidden="true" />
          </Button>
        </div>
        <WithCamera>{({ Recorder }) => <Recorder concept={concept} />}</WithCamera>
        <p className="camera-privacy">
          Turn the thing a little while you hold. The pictures stay on this device.
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
