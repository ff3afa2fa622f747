import type { SupportSet } from '../../../src/domain/lcl/support-set.ts';
import type { Features } from '../encoder/encoder.ts';

/** A demonstration as the support features take it: its picture's features, and the label beside it. */
export interface LabelledFeatures {
  readonly features: Features;
  readonly label: string;
}

/** What a query may look at: one position for each demonstration. */
export interface SupportFeatures {
  /** The demonstrations' features, [positions, featureSize]. */
  readonly features: Float32Array;
  readonly positions: number;
  /** The label of each demonstration, in the order of the positions; empty where the only position is a hidden one. */
  readonly labels: readonly string[];
}

/**
 * The support set in the order in which the support features hold it. The order of demonstrations carries no meaning, and with one
 * order for all it cannot change even the last bit of a sum.
 */
export function inCanonicalOrder(supportSet: SupportSet): SupportSet {
  return [...supportSet].sort(
    (a, b) =>
      compare(a.imageId, b.imageId) ||
      compare(a.label, b.label) ||
      compare(a.demonstrationId, b.demonstrationId),
  );
}

/** Code units, not a locale's order, which differs between browsers. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Lays demonstrations side by side. Nothing shown gives one hidden position of zeros, since the graph wants at least one. */
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

/** One row's mask: 1 where it may look, which is everywhere but at the left-out demonstration. */
export function maskWithout(
  { positions, labels }: SupportFeatures,
  leftOut: number | null,
): Float32Array {
  const mask = new Float32Array(positions).fill(labels.length > 0 ? 1 : 0);
  if (leftOut !== null) mask[leftOut] = 0;
  return mask;
}
