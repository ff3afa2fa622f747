import { succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import type { CandidateScores } from '../../../src/domain/lcl/scores.ts';
import type { EngineFailure } from '../../protocol/engine.ts';
import { conceptColumns, type ConceptColumns } from './concept-columns.ts';
import type { ConceptWeights, Decoder, QueryRow } from './decoder.ts';
import type { Features } from '../encoder/encoder.ts';
import { logSumExp } from '../../../src/kernel/log-sum-exp.ts';
import { maskWithout, type SupportFeatures } from './support-features.ts';
import { numberAt } from '../../runtime/number-at.ts';
import { weighConcepts, type BetweenRuns } from './weigh-concepts.ts';

export interface Question {
  readonly features: Features;
  readonly labels: readonly string[];
  readonly supportFeatures: SupportFeatures;
  /** The positions of the demonstrations to leave out in turn. Without it every demonstration is left out once. */
  readonly leaveOut?: readonly number[];
}

/**
 * The scores under the full support features, and under them without each of the demonstrations to leave out, in their
 * order.
 */
export interface MemoryScores {
  readonly full: CandidateScores;
  readonly without: readonly CandidateScores[];
}

/**
 * Scores all labels and `⟨none⟩` under every variant of the support features. Each variant is a row, and the full one
 * comes first. Fails with `runtime-failed`, or `superseded` if it may not go on.
 */
export async function scoreLabels(
  decoder: Decoder,
  { features, labels, supportFeatures, leaveOut = [...supportFeatures.labels.keys()] }: Question,
  between?: BetweenRuns,
): Promise<Outcome<MemoryScores, EngineFailure>> {
  const rows = [null, ...leaveOut].map((leftOut) => ({
    features,
    mask: maskWithout(supportFeatures, leftOut),
  }));
  const scored = await scoreRows(decoder, supportFeatures, labels, rows, between);
  if (!scored.ok) return scored;
  const [full, ...without] = scored.value;
  if (!full) throw new Error('the full support set was not scored');
  return succeed({ full, without });
}

/**
 * The scores of labels and `⟨none⟩` for each row, in the order of the rows and of the labels. Fails as `scoreLabels` does.
 */
export async function scoreRows(
  decoder: Decoder,
  supportFeatures: SupportFeatures,
  labels: readonly string[],
  rows: readonly QueryRow[],
  between?: BetweenRuns,
): Promise<Outcome<readonly CandidateScores[], EngineFailure>> {
  const columns = conceptColumns(supportFeatures, labels);
  const weighed = await weighConcepts(decoder, supportFeatures, columns, rows, between);
  if (!weighed.ok) return weighed;
  return succeed(weighed.value.map((weights) => scoresOf(weights, columns, labels)));
}

/**
 * Logarithms of a softmax over the weights of all columns and of "none of these". Returns those of the labels, in their
 * order.
 */
function scoresOf(
  { concepts, none }: ConceptWeights,
  columns: ConceptColumns,
  labels: readonly string[],
): CandidateScores {
  const total = logSumExp([...concepts, none]);
  return {
    labels: labels.map((label) => numberAt(concepts, columns.labels.indexOf(label)) - total),
    none: none - total,
  };
}
