import { curvePoints, type AnsweredCurve } from '../../../src/domain/evaluation/curve-answers.ts';
import { chanceLevel } from '../../../src/domain/evaluation/learning-curve.ts';
import type { CurvePlan } from '../../../src/domain/session/curve-run.ts';

export interface CurveReport {
  readonly source: string;
  readonly weights: string;
  readonly plan: CurvePlan;
  readonly threshold: number;
  readonly skipped: number;
  readonly curve: AnsweredCurve;
}

/** The table that the page shows, as lines of text. Counts are means over the random orders. */
export function curveLines({
  source,
  weights,
  plan,
  threshold,
  skipped,
  curve,
}: CurveReport): string[] {
  const all = curve.truths.length;
  const guess = chanceLevel(curve.labels, curve.truths) * all;
  return [
    `${source}: ${curve.labels.length} concepts, ${all} test pictures${skipped > 0 ? `, skipped files: ${skipped}` : ''}`,
    `weights: ${weights}`,
    `${plan.orders} random orders, seed ${plan.seed}, threshold ${threshold}; a guess gets ${guess.toFixed(1)} of ${all} right`,
    '',
    row('shots per concept', 'right', 'worst to best', 'not sure', 'wrong'),
    ...curvePoints(curve, threshold).map(({ shots, counts, low, high }) =>
      row(
        String(shots),
        counts.right.toFixed(1),
        `${Math.round(low * all)} to ${Math.round(high * all)}`,
        counts.quiet.toFixed(1),
        counts.wrong.toFixed(1),
      ),
    ),
  ];
}

function row(...cells: string[]): string {
  return cells
    .map((cell) => cell.padEnd(20))
    .join('')
    .trimEnd();
}
