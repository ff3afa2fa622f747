import { plural, t } from '@lingui/core/macro';
import type { GradedPoint } from '../../../domain/evaluation/curve-answers.ts';
import type { ChangedQuestion } from '../../../domain/evaluation/curve-changes.ts';
import type { CurveRun } from '../../../domain/session/curve-run.ts';
import { say } from '../../../languages/say.ts';
import { listOf, numberOf, sentencesOf } from '../../../languages/words.ts';
import type { ChartPoint } from '../../../ui/chart/line-ground.tsx';

/** A mean of counts: with one decimal, and without one if it is whole. */
export function meanCount(count: number): string {
  return say(numberOf(count, { maximumFractionDigits: 1 }));
}

/** How many random choices a point stands for, and what they got right at worst and at best. */
export function countSpread({ low, high, samples }: GradedPoint): {
  readonly choices: number;
  readonly worst: number;
  readonly best: number;
} {
  const all = samples[0]?.all ?? 0;
  return {
    choices: samples.length,
    worst: Math.round(low * all),
    best: Math.round(high * all),
  };
}

/** All that a point says. */
export function pointWords(point: GradedPoint): string {
  const all = point.samples[0]?.all ?? 0;
  const { choices, worst, best } = countSpread(point);
  const right = meanCount(point.counts.right);
  const { shots } = point;
  if (choices === 1)
    return t`${plural(shots, {
      one: `# picture of each concept: ${right} of ${all} right.`,
      other: `# pictures of each concept: ${right} of ${all} right.`,
    })}`;
  return worst === best
    ? t`${plural(shots, {
        one: `# picture of each concept: ${right} of ${all} right in each of ${choices} random choices.`,
        other: `# pictures of each concept: ${right} of ${all} right in each of ${choices} random choices.`,
      })}`
    : t`${plural(shots, {
        one: `# picture of each concept: ${right} of ${all} right on average, ${worst} to ${best} in ${choices} random choices.`,
        other: `# pictures of each concept: ${right} of ${all} right on average, ${worst} to ${best} in ${choices} random choices.`,
      })}`;
}

/** A point as the chart draws it, in answers of `all`. */
export function chartPoint(point: GradedPoint, all: number): ChartPoint {
  return {
    x: point.shots,
    y: point.counts.right,
    low: point.low * all,
    high: point.high * all,
    words: pointWords(point),
  };
}

/** The curve in one sentence: where it begins, where it ends, and what a guess would get right. */
export function curveSummary(points: readonly GradedPoint[], guess: number): string {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return '';
  const all = first.samples[0]?.all ?? 0;
  const ends = first === last ? [first] : [first, last];
  const counts = ends.map((point) => rightWith(point, all));
  return say(
    sentencesOf([
      t`Right: ${{ counts: say(listOf(counts, 'unit')) }}.`,
      t`A guess gets ${{ guess: meanCount(guess) }} of ${all} right.`,
    ]),
  );
}

function rightWith({ shots, counts }: GradedPoint, all: number): string {
  const right = meanCount(counts.right);
  return t`${plural(shots, {
    one: `${right} of ${all} with # picture of each concept`,
    other: `${right} of ${all} with # pictures of each concept`,
  })}`;
}

/** Concepts that have fewer pictures than the last point, with how many. */
export function fewerShots({ concepts, subsets }: CurveRun): readonly string[] {
  const most = Math.max(0, ...subsets.map(({ shots }) => shots));
  return concepts
    .filter(({ shots }) => shots < most)
    .map(
      ({ name, shots }) =>
        t`${plural(shots, {
          one: `“${name}” has # picture only, and stays at it.`,
          other: `“${name}” has # pictures only, and stays at them.`,
        })}`,
    );
}

/** How a question fared against the point before. */
export function fateWords(
  { mended, spoiled, otherwise }: ChangedQuestion,
  orders: number,
): readonly string[] {
  const isOnce = orders === 1;
  const fates: readonly (readonly [count: number, words: string])[] = [
    [mended, isOnce ? t`became right` : t`became right in ${mended} of ${orders}`],
    [spoiled, isOnce ? t`no longer right` : t`no longer right in ${spoiled} of ${orders}`],
    [
      otherwise,
      isOnce ? t`changed but not right` : t`changed but not right in ${otherwise} of ${orders}`,
    ],
  ];
  return fates.flatMap(([count, words]) => (count === 0 ? [] : [words]));
}

/** What was said, as the page writes it. */
export function curveSaidWords(said: string | null): string {
  return said === null ? t`not sure` : t`“${{ name: said }}”`;
}

/** A duration that is only roughly known. */
export function roughly(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 1.5) return t`about a second`;
  if (seconds < 90) return t`about ${{ seconds: Math.round(seconds) }} s`;
  return t`about ${{ minutes: Math.round(seconds / 60) }} min`;
}
