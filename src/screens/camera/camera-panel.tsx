import { useEffect } from 'react';
import { conceptById } from '../../domain/session/session.ts';
import { putCameraAway } from '../../session/teach/point-camera.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { LazyPartView } from '../shared/lazy-part-view.tsx';
import { recordPart } from './record-part.ts';

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
  return concept ? (
    <LazyPartView part={recordPart}>
      {({ RecordPanel }) => <RecordPanel key={concept.id} concept={concept} />}
    </LazyPartView>
  ) : null;
}
