import { mean } from './accuracy-interval.ts';

export interface Claim {
  /** The answer's probability, 0 to 1. */
  readonly confidence: number;
  readonly correct: boolean;
}

/**
 * Expected calibration error (Naeini et al. 2015; Guo et al. 2017), 0 to 1. For bins of equal width it takes the distance
 * of mean confidence and accuracy. The distances are weighted by the number of claims in the bin.
 */
export function calibrationError(claims: readonly Claim[], bins = 15): number {
  const binned = Array.from({ length: bins }, (): Claim[] => []);
  for (const claim of claims) {
    binned[Math.min(bins - 1, Math.floor(claim.confidence * bins))]?.push(claim);
  }
  return binned
    .filter((bin) => bin.length > 0)
    .map((bin) => {
      const accuracy = mean(bin.map(({ correct }) => Number(correct)));
      const confidence = mean(bin.map((claim) => claim.confidence));
      return (bin.length / claims.length) * Math.abs(accuracy - confidence);
    })
    .reduce((sum, part) => sum + part, 0);
}
