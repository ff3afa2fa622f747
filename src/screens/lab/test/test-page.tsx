import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { isTestRun, type TestRun } from '../../../domain/session/run.ts';
import { Pause, Play, Square } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { showLab } from '../../../session/lab/show-lab.ts';
import {
  pauseTray,
  resumeTray,
  runTray,
  stopTray,
  unfinishedTray,
} from '../../../session/lab/run-tray.ts';
import { mayGoOn, testableIn } from '../../../session/lab/table-mark.ts';
import type { RunRefusal } from '../../../session/store/lab/run-refusal.ts';
import { useStudio, useTools } from '../../../session/store/session-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { MeterBar } from '../../../ui/meter-bar.tsx';
import { ThresholdSlider } from '../../ask/threshold-slider.tsx';
import { Curtain } from '../../predict/curtain.tsx';
import { EngineTrouble } from '../../engine-panel/engine-trouble.tsx';
import { useCanGoOn } from '../../../session/lab/use-can-go-on.ts';
import { ChooseRun } from './choose-run.tsx';
import { RunResults } from './run-results.tsx';
import './test-page.css';

function refusalWords(refusal: RunRefusal): string {
  switch (refusal) {
    case 'nothing-taught':
      return t`Nothing is taught yet. Teach a concept with a picture first.`;
    case 'empty-tray':
      return t`The test tray is empty. Put pictures on it that the model was not taught.`;
    case 'no-truth':
      return t`Nobody has said what the pictures of the test tray are. Say it on the tray, then run again.`;
  }
}

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
  // It compares the whole table, so a run that goes on is not asked for every change.
  const isStale = useStudio(
    (studio) => underWay !== null && trayRun.kind !== 'running' && !mayGoOn(underWay.run, studio),
  );
  const hasUnfinished = useCanGoOn(unfinishedTray);
  const goesOn = underWay !== null || hasUnfinished;
  const run = () => {
    onRun();
    void runTray(tools);
  };
  const goOn = () => {
    onRun();
    void resumeTray(tools);
  };
  return (
    <>
      <div className="lab-bar">
        {trayRun.kind === 'running' ? (
          <Button onPress={() => pauseTray(tools)}>
            <Pause aria-hidden="true" />
            <span>{t`Pause`}</span>
          </Button>
        ) : (
          <Button look="primary" onPress={goesOn ? goOn : run}>
            <Play aria-hidden="true" />
            <span>{!goesOn ? t`Run all` : isStale ? t`Begin anew` : t`Go on`}</span>
          </Button>
        )}
        {underWay === null && hasUnfinished && <Button onPress={run}>{t`Run all`}</Button>}
        {underWay && (
          <Button onPress={() => stopTray(tools)}>
            <Square aria-hidden="true" />
            <span>{t`Stop`}</span>
          </Button>
        )}
        <TrayWords />
      </div>
      {underWay && <Progress run={underWay.run} />}
      <RunNotes isStale={isStale} />
    </>
  );
}

function Progress({ run: { answers, planned } }: { run: TestRun }) {
  const answered = answers.length;
  const words = t`${answered} of ${planned}`;
  return (
    <div className="lab-progress">
      <MeterBar label={t`Test pictures answered`} value={answered / planned} valueText={words} />
      <span>{words}</span>
    </div>
  );
}

/** What there is to run over, with the way to it. */
function TrayWords() {
  const tools = useTools();
  const tray = useStudio(({ session }) => session.testTray);
  const untold = tray.length - testableIn(tray).length;
  return (
    <p className="lab-tray-words">
      <span>{trayWords(tray.length, untold)}</span>
      <Button look="quiet" onPress={() => showLab(tools, 'tray')}>
        {tray.length === 0 ? t`Fill the tray` : t`Open the tray`}
      </Button>
    </p>
  );
}

function trayWords(pictures: number, untold: number): string {
  return untold === 0
    ? t`${plural(pictures, {
        one: '# picture on the test tray.',
        other: '# pictures on the test tray.',
      })}`
    : t`${plural(pictures, {
        one: `# picture on the test tray, ${untold} of them without a true concept, which are left out.`,
        other: `# pictures on the test tray, ${untold} of them without a true concept, which are left out.`,
      })}`;
}

/** What hinders a run, or what became of it. */
function RunNotes({ isStale }: { isStale: boolean }) {
  const tools = useTools();
  const trayRun = useStudio(({ lab }) => lab.trayRun);
  if (trayRun.kind === 'refused') return <p role="alert">{refusalWords(trayRun.refusal)}</p>;
  if (trayRun.kind === 'failed')
    return <EngineTrouble failure={trayRun.failure} onAgain={() => void resumeTray(tools)} />;
  if (trayRun.kind === 'paused' && isStale)
    return (
      <p role="status">
        <Trans>
          The pictures, their names or the engine have changed since this run began, so it cannot go
          on. What it has found is kept as a run of its own.
        </Trans>
      </p>
    );
  if (trayRun.kind === 'running' && trayRun.isAnew)
    return (
      <p role="status">
        <Trans>
          The pictures, their names or the engine had changed, so the run began anew. What it had
          found is kept as a run of its own.
        </Trans>
      </p>
    );
  return null;
}
