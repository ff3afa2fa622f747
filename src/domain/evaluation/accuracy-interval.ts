/** A share with its 95 % interval, all 0 to 1. */
export interface Interval {
  readonly accuracy: number;
  readonly low: number;
  readonly high: number;
}

/** 97.5 % quantile of the normal distribution. */
export const Z = 1.959964;

/**
 * Mean of the episodes' shares of correct answers and its 95 % interval after Wilson, with the episodes as the unit. The
 * queries of one episode share demonstrations and are right or wrong together. Counting them singly would make the
 * interval too narrow. The episodes count as the number of independent answers that would have the same variance. It is
 * Wilson's interval and not the normal one, because the normal one has no width if every answer was right.
 */
export function accuracyInterval(shares: readonly number[]): Interval {
  const accuracy = mean(shares);
  const independent =
    accuracy > 0 && accuracy < 1
      ? (accuracy * (1 - accuracy)) / varianceOfMean(shares)
      : shares.length;
  if (independent === 0) return { accuracy, low: 0, high: 1 };
  const square = Z ** 2 / independent;
  const centre = (accuracy + square / 2) / (1 + square);
  const half =
    (Z / (1 + square)) *
    Math.sqrt((accuracy * (1 - accuracy)) / independent + square / (4 * independent));
  return { accuracy, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Estimated from the sample. It is the variance of one share over the number of shares. Infinite for a single one. */
export function varianceOfMean(numbers: readonly number[]): number {
  if (numbers.length < 2) return Infinity;
  const centre = mean(numbers);
  const squares = numbers.map((number) => (number - centre) ** 2);
  return mean(squares) / (numbers.length - 1);
}

/** The part of the items, 0 to 1, for which something holds. NaN if there are no items. */
export function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length / items.length;
}
