import { dot, normalised } from '../../runtime/vectors.ts';

/**
 * How alike a query is to each concept's centroid, which is the mean of the L2-normalised features of its demonstrations.
 * The result is one cosine per concept, and -Infinity for a concept without a demonstration. This is the prototype
 * classifier (Snell et al. 2017, arXiv 1703.05175, with cosines). A decoder must beat it to be worth its bytes.
 */
export function centroidLikeness(
  demonstrations: readonly { readonly features: Float32Array; readonly concept: number }[],
  query: Float32Array,
  ways: number,
): readonly number[] {
  const asked = normalised(query);
  return Array.from({ length: ways }, (_, way) => {
    const own = demonstrations.filter(({ concept }) => concept === way);
    const centroid = new Float32Array(query.length);
    for (const { features } of own) {
      for (const [place, component] of normalised(features).entries()) {
        centroid[place] = (centroid[place] ?? NaN) + component;
      }
    }
    return own.length > 0 ? dot(normalised(centroid), asked) : -Infinity;
  });
}
