import { gradeOf, saidIn, type Grade, type TestAnswer, type Truth } from './test-answer.ts';

/** How many answers were right, wrong and quiet. */
export type GradeCounts = Readonly<Record<Grade, number>> & { readonly all: number };

/** Counts answers by their grade. */
export function gradeCounts(
  labels: readonly string[],
  answers: readonly TestAnswer[],
  threshold: number,
): GradeCounts {
  const counts = { right: 0, wrong: 0, quiet: 0, all: answers.length };
  for (const answer of answers) counts[gradeOf(labels, answer, threshold)]++;
  return counts;
}

/** The counts of each true concept that was tested, in the order of first appearance. */
export function countsByTruth(
  labels: readonly string[],
  answers: readonly TestAnswer[],
  threshold: number,
): ReadonlyMap<Truth, GradeCounts> {
  const truths = [...new Set(answers.map(({ truth }) => truth))];
  return new Map(
    truths.map((truth) => [
      truth,
      gradeCounts(
        labels,
        answers.filter((answer) => answer.truth === truth),
        threshold,
      ),
    ]),
  );
}

/** A cell of the confusion table: the answers that said one thing about pictures of one true concept. */
export interface ConfusionCell<Answer extends TestAnswer = TestAnswer> {
  readonly truth: Truth;
  /** The label that was said, or `null` for "not sure". */
  readonly said: Truth;
  readonly answers: readonly Answer[];
}

/**
 * The confusion table: one row for each true concept that was tested, in the order of first appearance, and in each row
 * one cell for every label and one for "not sure", which comes last.
 */
export function confusionTable<Answer extends TestAnswer>(
  labels: readonly string[],
  answers: readonly Answer[],
  threshold: number,
): readonly (readonly ConfusionCell<Answer>[])[] {
  const truths = [...new Set(answers.map(({ truth }) => truth))];
  const said = new Map(answers.map((answer) => [answer, saidIn(labels, answer, threshold)]));
  return truths.map((truth) =>
    [...labels, null].map((column) => ({
      truth,
      said: column,
      answers: answers.filter((answer) => answer.truth === truth && said.get(answer) === column),
    })),
  );
}
