import type { DrawingFailure } from '../../../ports/creatures.ts';
import { useStudio } from '../../../session/store/session-context.tsx';
import { AskedInAddress } from './asked-in-address.tsx';
import { OwnExperiment } from './own-experiment.tsx';
import { ReadyPacks } from './ready-packs.tsx';
import './draw-page.css';

const failures: Readonly<Record<DrawingFailure, string>> = {
  'drawer-unreachable':
    'The part of the studio that draws did not load. Your work is as it was; try again when the network is back.',
  'drawing-broke-off': 'The drawing broke off. Your work is as it was; try again.',
};

/** New creatures on demand. */
export function DrawPage() {
  const drawing = useStudio(({ lab }) => lab.draw.drawing);
  return (
    <div className="draw">
      <AskedInAddress />
      <p className="draw-words" role="status">
        {drawing.kind === 'drawing' && `“${drawing.title}” is being drawn.`}
      </p>
      {drawing.kind === 'failed' && <p role="alert">{failures[drawing.failure]}</p>}
      <OwnExperiment />
      <ReadyPacks />
    </div>
  );
}
