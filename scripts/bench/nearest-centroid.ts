import { argmax, dot, normalised } from './vectors.ts';

/**
 * Index of the concept whose centroid (mean of the L2-normalised features of its demonstrations) has the largest cosine
 * with the query: the prototype classifier that a decoder must beat to be worth its bytes.
 */
export function nearestCentroid(
  demonstrations: readonly { readonly features: Float32Array; readonly concept: number }[],
  query: Float32Array,
  ways: number,
): number {
  const cosines = Array.from({ length: ways }, (_, way) => {
    const own = demonstrations.filter(({ concept }) => concept === way);
    const centroid = new Float32Array(query.length);
    for (const { features } of own) {
      for (const [place, component] of normalised(features).entries()) {
        centroid[place] = (centroid[place] ?? NaN) + component;
      }
    }
    return own.length > 0 ? dot(normalised(centroid), query) : -Infinity;
  });
  return argmax(cosines);
}
