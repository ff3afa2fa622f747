import { Pause, Play } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { isCurveRun } from '../../../domain/session/run.ts';
import {
  drawCurve,
  unfinishedCurve,
  pauseCurve,
  resumeCurve,
} from '../../../session/lab/run-curve.ts';
import type { CurveRunState } from '../../../session/store/lab/curve-state.ts';
import type { RunRefusal } from '../../../session/store/lab/run-refusal.ts';
import { useStudio, useTools } from '../../../session/store/session-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { MeterBar } from '../../../ui/meter-bar.tsx';
import { EngineTrouble } from '../../engine-panel/engine-trouble.tsx';
import { Explain } from '../../shared/explain.tsx';
import { CurveForm } from './curve-form.tsx';
import { CurveView } from './curve-view.tsx';
import { roughly } from './curve-words.ts';
import './curve.css';

const refusals: Readonly<Record<RunRefusal, string>> = {
  'nothing-taught': 'Nothing is taught yet. Teach at least two concepts with a few pictures each.',
  'empty-tray':
    'The test tray is empty. Put pictures on it that the model was not taught: the curve asks about them.',
  'no-truth':
    'Nobody has said what the pictures of the test tray are. Say it of each: then answers can be right or wrong.',
};

/** The learning curve: how many pictures of each concept are enough. */
export function CurvePage() {
  const tools = useTools();
  const drawing = useStudio(({ lab }) => lab.curve.drawing);
  const kept = useStudio(({ session }) => session.runs.findLast(isCurveRun));
  const [open, setOpen] = useState<number | null>(null);
  const isRunning = drawing.kind === 'running';
  const canGoOn = useCanGoOn();
  // Drawn when there is time, so that the page answers meanwhile.
  const shown = useDeferredValue(isRunning ? drawing.run : kept);
  return (
    <div className="curve">
      <p className="curve-hint">
        How many pictures are enough? The test tray is answered with 0, 1, 2, … pictures of each
        concept. Which of your pictures those are is chosen at random, several times over.
      </p>
      <Explain term="not-sure">When is an answer “not sure”?</Explain>
      <CurveForm disabled={isRunning} />
      <div className="curve-acts">
        {/* One button for all, so that the focus stays where it is. */}
        <Button
          look={isRunning ? 'plain' : 'primary'}
          onPress={() => (isRunning ? pauseCurve(tools) : void resumeCurve(tools))}
        >
          {isRunning ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
          <span>{isRunning ? 'Pause' : canGoOn ? 'Go on' : 'Draw the curve'}</span>
        </Button>
        {!isRunning && canGoOn && (
          <Button onPress={() => void drawCurve(tools)}>Draw a new curve</Button>
        )}
        {isRunning && <Progress drawing={drawing} />}
      </div>
      {!isRunning && kept && kept.subsets.length < kept.planned && !canGoOn && (
        <p role="status">
          The last curve is not finished. The pictures, their names or the engine have changed
          since, so it cannot go on. What it has found is kept.
        </p>
      )}
      {drawing.kind === 'refused' && (
        <p className="curve-refusal" role="alert">
          {refusals[drawing.refusal]}
        </p>
      )}
      {drawing.kind === 'failed' && (
        <EngineTrouble failure={drawing.failure} onAgain={() => void resumeCurve(tools)} />
      )}
      {shown && shown.subsets.length > 0 && (
        <CurveView run={shown} isRunning={isRunning} open={open} onOpen={setOpen} />
      )}
    </div>
  );
}

/** Whether the last curve was not finished, and the table is still the one that it is about. */
function useCanGoOn(): boolean {
  const { getState } = useTools().store;
  const runs = useStudio(({ session }) => session.runs);
  const concepts = useStudio(({ session }) => session.concepts);
  const testTray = useStudio(({ session }) => session.testTray);
  const engines = useStudio((studio) => studio.engines);
  // The mark of a large table takes a moment, so it is not made anew for every change of the page.
  return useMemo(
    () => unfinishedCurve({ ...getState(), engines }) !== undefined,
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the state is read whole
    [runs, concepts, testTray, engines, getState],
  );
}

/** Below this many milliseconds so far, the rest is not foretold, because the model may have begun by looking at pictures. */
const SETTLED_MS = 4000;

function Progress({ drawing }: { drawing: Extract<CurveRunState, { kind: 'running' }> }) {
  const { done, all, run } = drawing;
  const words = `${done.toLocaleString('en')} of ${all.toLocaleString('en')} questions answered`;
  const left = (run.milliseconds / Math.max(1, done)) * (all - done);
  return (
    <div className="curve-progress">
      <MeterBar label="Questions of the curve" value={done / all} valueText={words} />
      <p>
        {done === 0 ? 'The model looks at the pictures first…' : words}
        {done > 0 && run.milliseconds > SETTLED_MS && `, ${roughly(left)} left`}
      </p>
    </div>
  );
}
