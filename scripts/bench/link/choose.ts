import type { Linked } from '../subject/subject.ts';
import { share } from '../../../src/domain/evaluation/accuracy-interval.ts';
import { likeliestLabel, type Choice } from '../../../src/domain/evaluation/choice.ts';

type Query = { readonly features: Float32Array; readonly concept: number };

/**
 * The likeliest label of each query by its exact scores. `⟨none⟩` is ignored, because these tests have no absent concept.
 */
export async function chooseByScores(
  linked: Linked,
  queries: readonly Query[],
  labels: readonly string[],
): Promise<Choice[]> {
  const scores = await linked.score(
    queries.map(({ features }) => features),
    labels,
  );
  return queries.map(({ concept }, query) => ({ concept, label: likeliestLabel(scores[query]) }));
}

/** The label that the model writes for each query, if it is exactly one of the labels. */
export async function chooseByDecoding(
  linked: Linked,
  queries: readonly Query[],
  labels: readonly string[],
): Promise<Choice[]> {
  const answers = await linked.decode(queries.map(({ features }) => features));
  return queries.map(({ concept }, query) => {
    const answer = answers[query];
    return { concept, label: answer?.kind === 'label' ? labels.indexOf(answer.text) : -1 };
  });
}

/** The part of the choices, 0 to 1, that are right. NaN if there are no choices. */
export function accuracy(choices: readonly Choice[]): number {
  return share(choices, ({ concept, label }) => concept === label);
}
