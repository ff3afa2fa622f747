import { placeOfLargest } from '../../../src/domain/evaluation/choice.ts';
import { centroidLikeness } from '../../../workers/mini/decoder/centroid-likeness.ts';
import { dot, normalised } from '../../../workers/runtime/vectors.ts';

/** Index of the concept whose centroid has the largest cosine with the query, or the first of equals. */
export function nearestCentroid(
  demonstrations: Parameters<typeof centroidLikeness>[0],
  query: Float32Array,
  ways: number,
): number {
  return placeOfLargest(centroidLikeness(demonstrations, query, ways));
}

/** Index of the demonstration whose features have the largest cosine with the query's. -1 if there is none. */
export function nearestDemonstration(
  demonstrations: readonly { readonly features: Float32Array }[],
  query: Float32Array,
): number {
  return placeOfLargest(demonstrations.map(({ features }) => dot(normalised(features), query)));
}
