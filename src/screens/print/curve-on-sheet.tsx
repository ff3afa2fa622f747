import { answeredIn, curvePoints } from '../../domain/evaluation/curve-answers.ts';
import { chanceLevel } from '../../domain/evaluation/learning-curve.ts';
import type { CurveRun } from '../../domain/session/curve-run.ts';
import { StillLineChart } from '../../ui/chart/still-line-chart.tsx';
import {
  chartPoint,
  curveSummary,
  fewerShots,
  meanCount,
  spreadOf,
} from '../lab/curve/curve-words.ts';
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
      <h2>The learning curve</h2>
      <p>{curveSummary(points, guess)}</p>
      <figure className="sheet-chart">
        <StillLineChart
          label="Learning curve"
          xTitle="Pictures of each concept"
          yTitle={`Right, of ${all}`}
          yMost={all}
          points={points.map((point) => chartPoint(point, all))}
          level={{ y: guess, words: `a guess: ${meanCount(guess)}` }}
        />
        <figcaption className="sheet-soft">
          The line is the mean. The bars go from the worst random choice to the best. The dashed
          line is what a guess gets right.
        </figcaption>
      </figure>
      <table className="sheet-table">
        <caption>{`Answers of ${all}, the mean over the random choices`}</caption>
        <thead>
          <tr>
            <th scope="col">Pictures of each</th>
            <th scope="col">Right</th>
            <th scope="col">Worst to best</th>
            <th scope="col">Not sure</th>
            <th scope="col">Wrong</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => {
            const { choices, worst, best } = spreadOf(point);
            return (
              <tr key={point.shots}>
                <th scope="row">{point.shots}</th>
                <td>{meanCount(point.counts.right)}</td>
                <td>{choices === 1 ? '–' : `${worst} to ${best}`}</td>
                <td>{meanCount(point.counts.quiet)}</td>
                <td>{meanCount(point.counts.wrong)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {subsets.length < planned && (
        <p>
          {`It is not complete. ${subsets.length} of ${planned} choices of pictures were answered.`}
        </p>
      )}
      {fewerShots(run).map((words) => (
        <p key={words}>{words}</p>
      ))}
      <SettingsOnSheet run={run} threshold={threshold} seed={plan.seed} />
    </section>
  );
}
