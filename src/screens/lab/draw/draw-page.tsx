import { msg, t } from '@lingui/core/macro';
import { say } from '../../../languages/say.ts';
import type { Words } from '../../../languages/words.ts';
import type { DrawingFailure } from '../../../ports/creatures.ts';
import { useStudio } from '../../../session/store/session-context.tsx';
import { AskedInAddress } from './asked-in-address.tsx';
import { OwnExperiment } from './own-experiment.tsx';
import { ReadyPacks } from './ready-packs.tsx';
import './draw-page.css';

const failures: Readonly<Record<DrawingFailure, Words>> = {
  'drawer-unreachable': msg`The part of the studio that draws did not load. Your work is as it was; try again when the network is back.`,
  'drawing-broke-off': msg`The drawing broke off. Your work is as it was; try again.`,
};

/** New creatures on demand. */
export function DrawPage() {
  const drawing = useStudio(({ lab }) => lab.draw.drawing);
  return (
    <div className="draw">
      <AskedInAddress />
      <p className="draw-words" role="status">
        {drawing.kind === 'drawing' && t`“${{ title: drawing.title }}” is being drawn.`}
      </p>
      {drawing.kind === 'failed' && <p role="alert">{say(failures[drawing.failure])}</p>}
      <OwnExperiment />
      <ReadyPacks />
    </div>
  );
}
