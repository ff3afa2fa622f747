import { dot, normalised } from '../../../workers/runtime/vectors.ts';
import { argmax } from './vectors.ts';

/** Index of the demonstration whose features point most nearly where the query's do (cosine); -1 if there is none. */
export function nearestDemonstration(
  demonstrations: readonly { readonly features: Float32Array }[],
  query: Float32Array,
): number {
  return argmax(demonstrations.map(({ features }) => dot(normalised(features), query)));
}
