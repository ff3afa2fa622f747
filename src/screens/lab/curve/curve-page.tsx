import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Pause, Play } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { isCurveRun } from '../../../domain/session/run.ts';
import { say } from '../../../languages/say.ts';
import { numberOf } from '../../../languages/words.ts';
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
import { useCanGoOn } from '../../../session/lab/use-can-go-on.ts';

function refusalWords(refusal: RunRefusal): string {
  switch (refusal) {
    case 'nothing-taught':
      return t`Nothing is taught yet. Teach at least two concepts with a few pictures each.`;
    case 'empty-tray':
      return t`The test tray is empty. Put pictures on it that the model was not taught: the curve asks about them.`;
    case 'no-truth':
      return t`Nobody has said what the pictures of the test tray are. Say it of each: then answers can be right or wrong.`;
  }
}

/** The learning curve: how many pictures of each concept are enough. */
export function CurvePage() {
  const tools = useTools();
  const drawing = useStudio(({ lab }) => lab.curve.drawing);
  const kept = useStudio(({ session }) => session.runs.findLast(isCurveRun));
  const [open, setOpen] = useState<number | null>(null);
  const isRunning = drawing.kind === 'running';
  const canGoOn = useCanGoOn(unfinishedCurve);
  // Drawn when there is time, so that the page answers meanwhile.
  const shown = useDeferredValue(isRunning ? drawing.run : kept);
  return (
    <div className="curve">
      <p className="curve-hint">
        <Trans>
          How many pictures are enough? The test tray is answered with 0, 1, 2, … pictures of each
          concept. Which of your pictures those are is chosen at random, several times over.
        </Trans>
      </p>
      <Explain term="not-sure">{t`When is an answer “not sure”?`}</Explain>
      <CurveForm disabled={isRunning} />
      <div className="curve-acts">
        {/* One button for all, so that the focus stays where it is. */}
        <Button
          look={isRunning ? 'plain' : 'primary'}
          onPress={() => (isRunning ? pauseCurve(tools) : void resumeCurve(tools))}
        >
          {isRunning ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
          <span>{isRunning ? t`Pause` : canGoOn ? t`Go on` : t`Draw the curve`}</span>
        </Button>
        {!isRunning && canGoOn && (
          <Button onPress={() => void drawCurve(tools)}>{t`Draw a new curve`}</Button>
        )}
        {isRunning && <Progress drawing={drawing} />}
      </div>
      {!isRunning && kept && kept.subsets.length < kept.planned && !canGoOn && (
        <p role="status">
          <Trans>
            The last curve is not finished. The pictures, their names or the engine have changed
            since, so it cannot go on. What it has found is kept.
          </Trans>
        </p>
      )}
      {drawing.kind === 'refused' && (
        <p className="curve-refusal" role="alert">
          {refusalWords(drawing.refusal)}
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

/** Below this many milliseconds so far, the rest is not foretold, because the model may have begun by looking at pictures. */
const SETTLED_MS = 4000;

function Progress({ drawing }: { drawing: Extract<CurveRunState, { kind: 'running' }> }) {
  const { done, all, run } = drawing;
  const words = doneWords(done, all);
  const left = (run.milliseconds / Math.max(1, done)) * (all - done);
  const isForetold = done > 0 && run.milliseconds > SETTLED_MS;
  return (
    <div className="curve-progress">
      <MeterBar label={t`Questions of the curve`} value={done / all} valueText={words} />
      <p>
        {done === 0
          ? t`The model looks at the pictures first…`
          : isForetold
            ? doneWithRest(done, all, roughly(left))
            : words}
      </p>
    </div>
  );
}

function doneWords(questions: number, all: number): string {
  const done = say(numberOf(questions));
  return t`${plural(all, {
    one: `${done} of # question answered`,
    other: `${done} of # questions answered`,
  })}`;
}

function doneWithRest(questions: number, all: number, rest: string): string {
  const done = say(numberOf(questions));
  return t`${plural(all, {
    one: `${done} of # question answered, ${rest} left`,
    other: `${done} of # questions answered, ${rest} left`,
  })}`;
}
