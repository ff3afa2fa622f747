import { mean, share } from './accuracy-interval.ts';
import type { Truth } from './test-answer.ts';

/** The share of right answers under one subset of the demonstrations. */
export interface CurveSample {
  /** Demonstrations per concept. */
  readonly shots: number;
  /** Right answers, and answers in all. */
  readonly right: number;
  readonly all: number;
}

/** One point of a learning curve: all subsets with this number of demonstrations per concept. */
export interface CurvePoint {
  readonly shots: number;
  /** Mean share of right answers over the subsets, 0 to 1. */
  readonly accuracy: number;
  /** The worst and the best subset. */
  readonly low: number;
  readonly high: number;
  readonly samples: readonly CurveSample[];
}

/** The points of a learning curve, from the fewest demonstrations to the most. */
export function learningCurve(samples: readonly CurveSample[]): readonly CurvePoint[] {
  const shots = [...new Set(samples.map((sample) => sample.shots))].sort((a, b) => a - b);
  return shots.map((count) => {
    const own = samples.filter((sample) => sample.shots === count);
    const shares = own.map(({ right, all }) => right / all);
    return {
      shots: count,
      accuracy: mean(shares),
      low: Math.min(...shares),
      high: Math.max(...shares),
      samples: own,
    };
  });
}

/**
 * The share that a guess among the labels gets right. It is never right about a picture of none of them, because a guess
 * says a name.
 */
export function chanceLevel(labels: readonly string[], truths: readonly Truth[]): number {
  return share(truths, (truth) => truth !== null && labels.includes(truth)) / labels.length;
}
