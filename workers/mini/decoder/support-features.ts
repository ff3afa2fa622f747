import type { SupportSet } from '../../../src/domain/lcl/support-set.ts';
import type { Features } from '../encoder/encoder.ts';

/** A demonstration for the support features, which is its picture's features beside its label. */
export interface LabelledFeatures {
  readonly features: Features;
  readonly label: string;
}

/** The features that a query may look at, with one position for each demonstration. */
export interface SupportFeatures {
  /** The demonstrations' features, [positions, featureSize]. */
  readonly features: Float32Array;
  readonly positions: number;
  /** The label of each demonstration, in the order of the positions. Empty if the only position is a hidden one. */
  readonly labels: readonly string[];
}

/**
 * The support set in the order of the support features. The order of demonstrations carries no meaning. One fixed order
 * makes sure that it cannot change even the last bit of a sum.
 */
export function inCanonicalOrder(supportSet: SupportSet): SupportSet {
  return [...supportSet].sort(
    (a, b) =>
      compare(a.imageId, b.imageId) ||
      compare(a.label, b.label) ||
      compare(a.demonstrationId, b.demonstrationId),
  );
}

/** Compares code units, because a locale's order differs between browsers. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Puts the demonstrations side by side. Without any demonstration there is one hidden position of zeros, because the
 * graph needs at least one.
 */
export function assembleSupportFeatures(
  demonstrations: readonly LabelledFeatures[],
  featureSize: number,
): SupportFeatures {
  const positions = Math.max(1, demonstrations.length);
  const features = new Float32Array(positions * featureSize);
  for (const [position, shown] of demonstrations.entries()) {
    features.set(shown.features, position * featureSize);
  }
  return { features, positions, labels: demonstrations.map(({ label }) => label) };
}

/** The mask of one row. It is 1 everywhere except at the demonstration that is left out. */
export function maskWithout(
  { positions, labels }: SupportFeatures,
  leftOut: number | null,
): Float32Array {
  const mask = new Float32Array(positions).fill(labels.length > 0 ? 1 : 0);
  if (leftOut !== null) mask[leftOut] = 0;
  return mask;
}
