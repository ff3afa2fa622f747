import { memo, useMemo } from 'react';
import {
  answeredIn,
  curvePoints,
  type GradedPoint,
} from '../../../domain/evaluation/curve-answers.ts';
import { chanceLevel } from '../../../domain/evaluation/learning-curve.ts';
import type { CurveRun } from '../../../domain/session/curve-run.ts';
import { useStudio } from '../../../session/store/session-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { LineChart } from '../../../ui/chart/line-chart.tsx';
import { percent } from '../../../ui/numbers.ts';
import { CurveChangesPanel } from './curve-changes-panel.tsx';
import { CurveTable } from './curve-table.tsx';
import { chartPoint, curveSummary, fewerShots, meanCount } from './curve-words.ts';

interface Props {
  run: CurveRun;
  isRunning: boolean;
  /** The point whose changes are shown, by its shots. */
  open: number | null;
  onOpen: (shots: number | null) => void;
}

/** A curve as a chart and as a table, and what changed at the point that is open. */
export const CurveView = memo(function CurveView({ run, isRunning, open, onOpen }: Props) {
  const threshold = useStudio(({ session }) => session.threshold);
  const curve = useMemo(() => answeredIn(run), [run]);
  const points = useMemo(() => curvePoints(curve, threshold), [curve, threshold]);
  const all = curve.truths.length;
  const guess = chanceLevel(curve.labels, curve.truths) * all;
  const toggle = (shots: number) => onOpen(shots === open ? null : shots);
  return (
    <>
      <p className="curve-summary" role="status">
        {isRunning ? '' : curveSummary(points, guess)}
      </p>
      <figure className="curve-figure">
        <LineChart
          label="Learning curve"
          xTitle="Pictures of each concept"
          yTitle={`Right, of ${all}`}
          yMost={all}
          points={points.map((point) => chartPoint(point, all))}
          level={{ y: guess, words: `a guess: ${meanCount(guess)}` }}
          open={open}
          onOpen={toggle}
        />
        <figcaption className="curve-caption">
          The line is the mean. The bars go from the worst random choice to the best. The dashed
          line is what a guess gets right. Press a point to see what changed there.
        </figcaption>
      </figure>
      <RunNotes run={run} isRunning={isRunning} />
      {open !== null && <CurveChangesPanel run={run} shots={open} onClose={() => onOpen(null)} />}
      {!isRunning && (
        <CurveTableWithChanges points={points} all={all} open={open} onOpen={toggle} />
      )}
    </>
  );
});

/** What must be known beside the numbers. */
function RunNotes({ run, isRunning }: { run: CurveRun; isRunning: boolean }) {
  const threshold = useStudio(({ session }) => session.threshold);
  const { settings, plan, planned, subsets, asked, ranAt } = run;
  return (
    <ul className="curve-notes">
      {!isRunning && subsets.length < planned && (
        <li>
          {`It is not finished. ${subsets.length} of ${planned} choices of pictures were answered.`}
        </li>
      )}
      {fewerShots(run).map((words) => (
        <li key={words}>{words}</li>
      ))}
      {asked.length < 20 && (
        <li>{`Few test pictures: one more right answer moves a point by 1 of ${asked.length}.`}</li>
      )}
      <li>
        <span translate="no">{settings.modelName}</span>
        {`${settings.encoder === null ? '' : ` with ${settings.encoder}`} on ${settings.device}, “not sure” below ${percent(threshold)}, seed ${plan.seed}, ${new Date(ranAt).toLocaleString()}`}
      </li>
    </ul>
  );
}

interface TableProps {
  points: readonly GradedPoint[];
  all: number;
  open: number | null;
  onOpen: (shots: number) => void;
}

/** The same numbers as the chart's, with a way to what changed at each point. */
function CurveTableWithChanges({ points, all, open, onOpen }: TableProps) {
  const changeAt = ({ shots }: GradedPoint) =>
    shots > 0 && (
      <Button
        look="quiet"
        aria-pressed={open === shots}
        aria-label={`What changed from ${shots - 1} to ${shots}`}
        onPress={() => onOpen(shots)}
      >
        What changed
      </Button>
    );
  return (
    <div className="curve-table-place" tabIndex={0} role="region" aria-label="The curve as a table">
      <CurveTable
        points={points}
        all={all}
        className="curve-table"
        more={{ head: 'What changed', cellOf: changeAt }}
      />
    </div>
  );
}
