import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { answeredIn, curvePoints } from '../../domain/evaluation/curve-answers.ts';
import { chanceLevel } from '../../domain/evaluation/learning-curve.ts';
import type { CurveRun } from '../../domain/session/curve-run.ts';
import { StillLineChart } from '../../ui/chart/still-line-chart.tsx';
import { CurveTable } from '../lab/curve/curve-table.tsx';
import { chartPoint, curveSummary, fewerShots, meanCount } from '../lab/curve/curve-words.ts';
import { SettingsOnSheet } from './settings-on-sheet.tsx';

interface Props {
  run: CurveRun;
  threshold: number;
}

/** The last learning curve, as a chart and as a table. */
export function CurveOnSheet({ run, threshold }: Props) {
  const curve = answeredIn(run);
  const points = curvePoints(curve, threshold);
  const all = curve.truths.length;
  const guess = chanceLevel(curve.labels, curve.truths) * all;
  const { subsets, planned, plan } = run;
  if (points.length === 0) return null;
  return (
    <section>
      <h2>
        <Trans>The learning curve</Trans>
      </h2>
      <p>{curveSummary(points, guess)}</p>
      <figure className="sheet-chart">
        <StillLineChart
          label={t`Learning curve`}
          xTitle={t`Pictures of each concept`}
          yTitle={t`Right, of ${all}`}
          yMost={all}
          points={points.map((point) => chartPoint(point, all))}
          level={{ y: guess, words: t`a guess: ${{ count: meanCount(guess) }}` }}
        />
        <figcaption className="sheet-soft">
          <Trans>
            The line is the mean. The bars go from the worst random choice to the best. The dashed
            line is what a guess gets right.
          </Trans>
        </figcaption>
      </figure>
      <CurveTable points={points} all={all} className="sheet-table" />
      {subsets.length < planned && (
        <p>
          {t`It is not complete. ${{ answered: subsets.length }} of ${plural(planned, { one: '# choice', other: '# choices' })} of pictures were answered.`}
        </p>
      )}
      {fewerShots(run).map((words) => (
        <p key={words}>{words}</p>
      ))}
      <SettingsOnSheet run={run} threshold={threshold} seed={plan.seed} />
    </section>
  );
}
