import { NONE } from '../lcl/answer.ts';
import { mean } from './accuracy-interval.ts';
import { firstCandidate } from './choice.ts';
import { rightAnswerTo, type TestAnswer } from './test-answer.ts';

/** With fewer answers than this, the picture would show chance. */
export const RELIABLE_FROM = 20;

/** The answers whose first candidate had about the same probability. */
export interface ReliabilityBin<Answer extends TestAnswer = TestAnswer> {
  /** The probabilities that belong to it, 0 to 1. */
  readonly from: number;
  readonly to: number;
  /** Mean probability of the first candidate. */
  readonly confidence: number;
  /** How often the first candidate was right. */
  readonly right: number;
  readonly answers: readonly Answer[];
}

/**
 * The answers in bins of equal width by the probability of their first candidate, which is a name or "none of these".
 * The threshold plays no part. Empty bins are left out.
 */
export function reliabilityBins<Answer extends TestAnswer>(
  labels: readonly string[],
  answers: readonly Answer[],
  bins = 5,
): readonly ReliabilityBin<Answer>[] {
  const claims = answers.map((answer) => {
    const { place, probability } = firstCandidate(answer.scores);
    const isRight = (labels[place] ?? NONE) === rightAnswerTo(labels, answer.truth);
    const bin = Math.min(bins - 1, Math.floor(probability * bins));
    return { answer, bin, confidence: probability, isRight };
  });
  return Array.from({ length: bins }, (_, bin) => claims.filter((claim) => claim.bin === bin))
    .map((claimed, bin) => ({
      from: bin / bins,
      to: (bin + 1) / bins,
      confidence: mean(claimed.map(({ confidence }) => confidence)),
      right: claimed.filter(({ isRight }) => isRight).length,
      answers: claimed.map(({ answer }) => answer),
    }))
    .filter((bin) => bin.answers.length > 0);
}
