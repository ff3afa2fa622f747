import { mean, varianceOfMean, Z } from './accuracy-interval.ts';

export interface Difference {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/**
 * By how much one method is better than another on the same episodes, with its 95 % interval. The interval is normal,
 * over the episodes' own differences. An episode that is hard for one method is hard for both, so this interval is far
 * narrower than the two separate ones.
 */
export function pairedDifference(ones: readonly number[], others: readonly number[]): Difference {
  const differences = ones.map((one, episode) => one - (others[episode] ?? NaN));
  const difference = mean(differences);
  const half = Z * Math.sqrt(varianceOfMean(differences));
  return { difference, low: difference - half, high: difference + half };
}
