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
  return new Map(
    [...byTruth(answers)].map(([truth, own]) => [truth, gradeCounts(labels, own, threshold)]),
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
  return [...byTruth(answers)].map(([truth, own]) => {
    const said = new Map<Truth, Answer[]>([...labels, null].map((column) => [column, []]));
    for (const answer of own) said.get(saidIn(labels, answer, threshold))?.push(answer);
    return [...said].map(([column, alike]) => ({ truth, said: column, answers: alike }));
  });
}

/** Each answer is looked at once, because a run over a thousand pictures is counted again for every few that come. */
function byTruth<Answer extends TestAnswer>(
  answers: readonly Answer[],
): ReadonlyMap<Truth, readonly Answer[]> {
  const found = new Map<Truth, Answer[]>();
  for (const answer of answers) {
    const own = found.get(answer.truth);
    if (own) own.push(answer);
    else found.set(answer.truth, [answer]);
  }
  return found;
}
