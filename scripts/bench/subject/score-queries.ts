import type { Decoder } from '../../../workers/mini/decoder/decoder.ts';
import {
  maskWithout,
  type SupportFeatures,
} from '../../../workers/mini/decoder/support-features.ts';
import { scoreRows } from '../../../workers/mini/decoder/scoring.ts';
import { must } from './must.ts';
import type { QueryScores } from './subject.ts';

/**
 * What the engine's `scoreLabels` gives under the full support features, for many queries in one run and without the leave-one-outs,
 * which a bench of accuracy does not read. A run that fails is a bug of the bench: it throws.
 */
export async function scoreQueries(
  decoder: Decoder,
  supportFeatures: SupportFeatures,
  queries: readonly Float32Array[],
  labels: readonly string[],
): Promise<QueryScores[]> {
  const mask = maskWithout(supportFeatures, null);
  const rows = queries.map((features) => ({ features: Float32Array.from(features), mask }));
  return [...must(await scoreRows(decoder, supportFeatures, labels, rows))];
}
