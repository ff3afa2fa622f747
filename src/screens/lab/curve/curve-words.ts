import type { GradedPoint } from '../../../domain/evaluation/curve-answers.ts';
import type { ChangedQuestion } from '../../../domain/evaluation/curve-changes.ts';
import type { CurveRun } from '../../../domain/session/curve-run.ts';
import type { ChartPoint } from '../../../ui/chart/line-ground.tsx';

/** A mean of counts: with one decimal, and without one if it is whole. */
export function meanCount(count: number): string {
  return count.toFixed(1).replace(/\.0$/, '');
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
  const begin = `${picturesOfEach(point.shots)}: ${meanCount(point.counts.right)} of ${all} right`;
  if (choices === 1) return `${begin}.`;
  return worst === best
    ? `${begin} in each of ${choices} random choices.`
    : `${begin} on average, ${worst} to ${best} in ${choices} random choices.`;
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

function picturesOfEach(shots: number): string {
  return shots === 1 ? '1 picture of each concept' : `${shots} pictures of each concept`;
}

/** The curve in one sentence: where it begins, where it ends, and what a guess would get right. */
export function curveSummary(points: readonly GradedPoint[], guess: number): string {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return '';
  const all = first.samples[0]?.all ?? 0;
  const count = ({ shots, counts }: GradedPoint) =>
    `${meanCount(counts.right)} of ${all} with ${picturesOfEach(shots)}`;
  const begin = first === last ? count(first) : `${count(first)}, ${count(last)}`;
  return `Right: ${begin}. A guess gets ${meanCount(guess)} of ${all} right.`;
}

/** Concepts that have fewer pictures than the last point, with how many. */
export function fewerShots({ concepts, subsets }: CurveRun): readonly string[] {
  const most = Math.max(0, ...subsets.map(({ shots }) => shots));
  return concepts
    .filter(({ shots }) => shots < most)
    .map(({ name, shots }) =>
      shots === 1
        ? `“${name}” has 1 picture only, and stays at it.`
        : `“${name}” has ${shots} pictures only, and stays at them.`,
    );
}

/** How a question fared against the point before. */
export function fateWords(
  { mended, spoiled, otherwise }: ChangedQuestion,
  orders: number,
): readonly string[] {
  const words = (count: number, fate: string) =>
    count === 0 ? [] : [orders === 1 ? fate : `${fate} in ${count} of ${orders}`];
  return [
    ...words(mended, 'became right'),
    ...words(spoiled, 'no longer right'),
    ...words(otherwise, 'changed but not right'),
  ];
}

/** What was said, as the page writes it. */
export function curveSaidWords(said: string | null): string {
  return said === null ? 'not sure' : `“${said}”`;
}

/** A duration that is only roughly known. */
export function roughly(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 1.5) return 'about a second';
  if (seconds < 90) return `about ${Math.round(seconds)} s`;
  return `about ${Math.round(seconds / 60)} min`;
}
