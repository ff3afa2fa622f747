import { centroidLikeness } from '../../../workers/mini/decoder/centroid-likeness.ts';
import { argmax } from './vectors.ts';

/** Index of the concept whose centroid has the largest cosine with the query; the first of equals. */
export function nearestCentroid(
  demonstrations: Parameters<typeof centroidLikeness>[0],
  query: Float32Array,
  ways: number,
): number {
  return argmax(centroidLikeness(demonstrations, query, ways));
}
