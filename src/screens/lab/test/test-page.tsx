import { isTestRun } from '../../../domain/session/run.ts';
import { Pause, Play, Square } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { showLab } from '../../../session/lab/show-lab.ts';
import { pauseTray, resumeTray, runTray, stopTray } from '../../../session/lab/run-tray.ts';
import { mayGoOn, testableIn } from '../../../session/lab/table-mark.ts';
import type { RunRefusal } from '../../../session/store/lab/run-refusal.ts';
import { useStudio, useTools } from '../../../session/store/session-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { MeterBar } from '../../../ui/meter-bar.tsx';
import { ThresholdSlider } from '../../ask/threshold-slider.tsx';
import { Curtain } from '../../predict/curtain.tsx';
import { EngineTrouble } from '../../engine-panel/engine-trouble.tsx';
import { ChooseRun } from './choose-run.tsx';
import { RunResults } from './run-results.tsx';
import './test-page.css';

const refusals: Readonly<Record<RunRefusal, string>> = {
  'nothing-taught': 'Nothing is taught yet. Teach a concept with a picture first.',
  'empty-tray': 'The test tray is empty. Put pictures on it that the model was not taught.',
  'no-truth':
    'Nobody has said what the pictures of the test tray are. Say it on the tray, then run again.',
};

/** The test tray answered at once, and what came of it. */
export function TestPage() {
  const trayRun = useStudio(({ lab }) => lab.trayRun);
  const runs = useStudio(({ session }) => session.runs).filter(isTestRun);
  const threshold = useStudio(({ session }) => session.threshold);
  const [chosenId, choose] = useState<string | null>(null);
  const underWay = 'run' in trayRun ? trayRun.run : null;
  const chosen = runs.find(({ id }) => id === chosenId) ?? runs.at(-1);
  // Counted when there is time, so that the page answers while a long run goes on.
  const shown = useDeferredValue(underWay && underWay.answers.length > 0 ? underWay : chosen);
  return (
    <div className="lab-test">
      <RunBar onRun={() => choose(null)} />
      {shown && (
        <Curtain of={{ run: shown }}>
          <div className="lab-bar">
            <div className="lab-threshold">
              <ThresholdSlider />
            </div>
            {!underWay && (
              <ChooseRun runs={runs} chosen={shown} threshold={threshold} onChoose={choose} />
            )}
          </div>
          <RunResults key={shown.id} run={shown} />
        </Curtain>
      )}
    </div>
  );
}

/** Begins, halts and ends a run, and says how far it has come. */
function RunBar({ onRun }: { onRun: () => void }) {
  const tools = useTools();
  const trayRun = useStudio(({ lab }) => lab.trayRun);
  const underWay = 'run' in trayRun ? trayRun : null;
  // Only a run that stands still asks this, because it compares the whole table.
  const isStale = useStudio(
    (studio) => underWay !== null && trayRun.kind !== 'running' && !mayGoOn(underWay.run, studio),
  );
  const run = () => {
    onRun();
    void runTray(tools);
  };
  return (
    <>
      <div className="lab-bar">
        {trayRun.kind === 'running' ? (
          <Button onPress={() => pauseTray(tools)}>
            <Pause aria-hidden="true" />
            <span>Pause</span>
          </Button>
        ) : (
          <Button look="primary" onPress={() => (underWay ? void resumeTray(tools) : run())}>
            <Play aria-hidden="true" />
            <span>{underWay === null ? 'Run all' : isStale ? 'Begin anew' : 'Go on'}</span>
          </Button>
        )}
        {underWay && (
          <Button onPress={() => stopTray(tools)}>
            <Square aria-hidden="true" />
            <span>Stop</span>
          </Button>
        )}
        <TrayWords />
      </div>
      {underWay && (
        <div className="lab-progress">
          <MeterBar
            label="Test pictures answered"
            value={underWay.run.answers.length / underWay.run.planned}
            valueText={`${underWay.run.answers.length} of ${underWay.run.planned}`}
          />
          <span>
            {underWay.run.answers.length} of {underWay.run.planned}
          </span>
        </div>
      )}
      <RunNotes isStale={isStale} />
    </>
  );
}

/** What there is to run over, with the way to it. */
function TrayWords() {
  const tools = useTools();
  const tray = useStudio(({ session }) => session.testTray);
  const untold = tray.length - testableIn(tray).length;
  return (
    <p className="lab-tray-words">
      <span>
        {tray.length === 1 ? '1 picture' : `${tray.length} pictures`} on the test tray
        {untold > 0 && `, ${untold} of them without a true concept, which are left out`}.
      </span>
      <Button look="quiet" onPress={() => showLab(tools, 'tray')}>
        {tray.length === 0 ? 'Fill the tray' : 'Open the tray'}
      </Button>
    </p>
  );
}

/** What hinders a run, or what became of it. */
function RunNotes({ isStale }: { isStale: boolean }) {
  const tools = useTools();
  const trayRun = useStudio(({ lab }) => lab.trayRun);
  if (trayRun.kind === 'refused') return <p role="alert">{refusals[trayRun.refusal]}</p>;
  if (trayRun.kind === 'failed')
    return <EngineTrouble failure={trayRun.failure} onAgain={() => void resumeTray(tools)} />;
  if (trayRun.kind === 'paused' && isStale)
    return (
      <p role="status">
        The pictures, their names or the engine have changed since this run began, so it cannot go
        on. What it has found is kept as a run of its own.
      </p>
    );
  if (trayRun.kind === 'running' && trayRun.isAnew)
    return (
      <p role="status">
        The pictures, their names or the engine had changed, so the run began anew. What it had
        found is kept as a run of its own.
      </p>
    );
  return null;
}
