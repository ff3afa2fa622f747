import { gradeCounts } from '../../domain/evaluation/grade-counts.ts';
import { isTestRun, namesIn, type TestRun } from '../../domain/session/run.ts';
import { pauseTray, resumeTray, runTray, stopTray } from '../../session/lab/run-tray.ts';
import type { RunRefusal } from '../../session/store/lab-state.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { MeterBar } from '../../ui/meter-bar.tsx';

const refusals: Readonly<Record<RunRefusal, string>> = {
  'nothing-taught': 'Nothing is taught yet. Teach a concept with a picture first.',
  'empty-tray': 'The test tray is empty. Put pictures on it that the model was not taught.',
  'no-truth': 'Nobody has said what the pictures of the test tray are.',
};

/** The test tray answered at once, and what came of it. */
export function TestPage() {
  const tools = useTools();
  const trayRun = useStudio(({ lab }) => lab.trayRun);
  const lastRun = useStudio(({ session }) => session.runs.findLast(isTestRun));
  const underWay = 'run' in trayRun ? trayRun.run : null;
  const shown = underWay ?? lastRun;
  return (
    <>
      <p>
        {trayRun.kind === 'running' ? (
          <Button onPress={() => pauseTray(tools)}>Pause</Button>
        ) : underWay ? (
          <Button look="primary" onPress={() => void resumeTray(tools)}>
            Go on
          </Button>
        ) : (
          <Button look="primary" onPress={() => void runTray(tools)}>
            Run all
          </Button>
        )}
        {underWay && <Button onPress={() => stopTray(tools)}>Stop</Button>}
      </p>
      {trayRun.kind === 'refused' && <p role="alert">{refusals[trayRun.refusal]}</p>}
      {underWay && (
        <MeterBar
          label="Test pictures answered"
          value={underWay.answers.length / underWay.planned}
          valueText={`${underWay.answers.length} of ${underWay.planned}`}
        />
      )}
      {shown && <Counts run={shown} />}
    </>
  );
}

function Counts({ run }: { run: TestRun }) {
  const threshold = useStudio(({ session }) => session.threshold);
  const { right, wrong, quiet, all } = gradeCounts(namesIn(run), run.answers, threshold);
  return (
    <p role="status">
      {right} of {all} right, {wrong} wrong, {quiet} not sure.
    </p>
  );
}
