import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { memo, useMemo } from 'react';
import {
  answeredIn,
  curvePoints,
  type GradedPoint,
} from '../../../domain/evaluation/curve-answers.ts';
import { chanceLevel } from '../../../domain/evaluation/learning-curve.ts';
import type { CurveRun } from '../../../domain/session/curve-run.ts';
import { say } from '../../../languages/say.ts';
import { useFormatTag } from '../../../languages/use-language.ts';
import { dateOf } from '../../../languages/words.ts';
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
  // Its words are drawn again when the language changes.
  useFormatTag();
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
          label={t`Learning curve`}
          xTitle={t`Pictures of each concept`}
          yTitle={t`Right, of ${all}`}
          yMost={all}
          points={points.map((point) => chartPoint(point, all))}
          level={{ y: guess, words: t`a guess: ${{ count: meanCount(guess) }}` }}
          open={open}
          onOpen={toggle}
        />
        <figcaption className="curve-caption">
          <Trans>
            The line is the mean. The bars go from the worst random choice to the best. The dashed
            line is what a guess gets right. Press a point to see what changed there.
          </Trans>
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
  const { planned, subsets, asked } = run;
  const answered = subsets.length;
  return (
    <ul className="curve-notes">
      {!isRunning && answered < planned && (
        <li>
          {t`${plural(planned, {
            one: `It is not finished. ${answered} of # choice of pictures was answered.`,
            other: `It is not finished. ${answered} of # choices of pictures were answered.`,
          })}`}
        </li>
      )}
      {fewerShots(run).map((words) => (
        <li key={words}>{words}</li>
      ))}
      {asked.length < 20 && (
        <li>{t`Few test pictures: one more right answer moves a point by 1 of ${{ count: asked.length }}.`}</li>
      )}
      <li>
        <CurveSettings run={run} threshold={percent(threshold)} />
      </li>
    </ul>
  );
}

/** What a curve was drawn with, in one line. */
function CurveSettings({ run, threshold }: { run: CurveRun; threshold: string }) {
  const { modelName, encoder, device } = run.settings;
  const seed = String(run.plan.seed);
  const date = say(dateOf(run.ranAt));
  return encoder === null ? (
    <Trans>
      <span translate="no">{modelName}</span> on {device}, “not sure” below {threshold}, seed {seed}
      , {date}
    </Trans>
  ) : (
    <Trans>
      <span translate="no">{modelName}</span> with {encoder} on {device}, “not sure” below{' '}
      {threshold}, seed {seed}, {date}
    </Trans>
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
        aria-label={t`What changed from ${{ before: shots - 1 }} to ${{ after: shots }}`}
        onPress={() => onOpen(shots)}
      >
        <Trans>What changed</Trans>
      </Button>
    );
  return (
    <div
      className="curve-table-place"
      tabIndex={0}
      role="region"
      aria-label={t`The curve as a table`}
    >
      <CurveTable
        points={points}
        all={all}
        className="curve-table"
        more={{ head: t`What changed`, cellOf: changeAt }}
      />
    </div>
  );
}
