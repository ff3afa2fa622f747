import { NONE } from '../lcl/answer.ts';
import type { CandidateScores } from '../lcl/scores.ts';
import { firstCandidate } from './choice.ts';

/** The true concept of a test picture: its label, or {@link NONE} for "none of these". */
export type Truth = string | typeof NONE;

/** The model's scores for one test picture. */
export interface TestAnswer {
  readonly truth: Truth;
  /** One score per label of the run, in its order. */
  readonly scores: CandidateScores;
}

/**
 * What a test answer counts as. `quiet` is "not sure" about a picture of a taught concept: no name, so no wrong one.
 * "Not sure" about a picture of none of the taught concepts is right.
 */
export type Grade = 'right' | 'wrong' | 'quiet';

/** The name that was said, or {@link NONE} for "not sure". */
export function saidIn(
  labels: readonly string[],
  { scores }: Pick<TestAnswer, 'scores'>,
  threshold: number,
): string | typeof NONE {
  const { place, probability } = firstCandidate(scores);
  return probability < threshold ? NONE : (labels[place] ?? NONE);
}

/** The answer that a picture asks for. "Not sure" is right about a concept that was not taught. */
export function rightAnswerTo(labels: readonly string[], truth: Truth): Truth {
  return truth !== NONE && labels.includes(truth) ? truth : NONE;
}

/** Grades an answer. The threshold is applied here, so moving it never asks the model again. */
export function gradeOf(labels: readonly string[], answer: TestAnswer, threshold: number): Grade {
  return gradeOfSaid(saidIn(labels, answer, threshold), rightAnswerTo(labels, answer.truth));
}

/** Grades what was said, where the right answer is known. */
export function gradeOfSaid(said: Truth, right: Truth): Grade {
  if (said === right) return 'right';
  return said === NONE ? 'quiet' : 'wrong';
}
