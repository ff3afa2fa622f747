import { mixSeeds } from '../../kernel/prng.ts';
import type { CandidateScores } from '../lcl/scores.ts';
import {
  NO_ANSWERS,
  PAPER_SHOTS,
  PAPER_SIZES,
  paperAnswer,
  paperDemonstrations,
  tallied,
  type PaperCondition,
  type PaperRecord,
  type PaperTally,
  type PaperDemonstration,
} from './paper-experiment.ts';

/** The conditions that have demonstrations of their own. `vanilla` is asked beside `linked`, and sees none of them. */
export const ASKED_CONDITIONS = ['linked', 'half-false', 'all-false'] as const;
export type AskedCondition = (typeof ASKED_CONDITIONS)[number];

/** Counts by condition and by the number of pictures shown. `vanilla` has 0 of them. */
export type PaperCounts = Readonly<
  Record<PaperCondition, Readonly<Partial<Record<number, PaperTally>>>>
>;

export const NO_COUNTS: PaperCounts = {
  linked: {},
  'half-false': {},
  'all-false': {},
  vanilla: {},
};

/** What is asked about the query of a record under one condition, with one set of demonstrations. */
export interface PaperQuestions<Picture> {
  readonly demonstrations: readonly PaperDemonstration<Picture>[];
  /** One question for each: the query with so many of the demonstrations, from the first on. */
  readonly sizes: readonly number[];
}

/** The questions about the n-th record of a set. Page and bench ask these, so that they count the same. */
export function paperQuestions<Picture>(
  record: PaperRecord<Picture>,
  condition: AskedCondition,
  seed: number,
  nth: number,
): PaperQuestions<Picture> {
  return {
    demonstrations: paperDemonstrations(record, condition, mixSeeds(seed, nth)),
    sizes: condition === 'linked' ? [...PAPER_SIZES, 0] : PAPER_SIZES,
  };
}

/** Counts the answers to {@link paperQuestions}, one for each size. */
export function countedPaper(
  before: PaperCounts,
  record: Pick<PaperRecord<unknown>, 'names' | 'concept'>,
  condition: AskedCondition,
  scores: readonly CandidateScores[],
): PaperCounts {
  const counts = { ...before };
  for (const [row, one] of scores.entries()) {
    const size = PAPER_SIZES[row] ?? 0;
    const where = size === 0 ? 'vanilla' : condition;
    const tally = counts[where][size] ?? NO_ANSWERS;
    counts[where] = {
      ...counts[where],
      [size]: tallied(tally, record, paperAnswer(record.names, one)),
    };
  }
  return counts;
}

/** Why a record cannot be asked: its lists are too short, or its answer could be copied. `null` if it can. */
export function paperFault({
  query,
  pictures,
}: Pick<PaperRecord<string>, 'query' | 'pictures'>): 'too-few' | 'own-demonstration' | null {
  if (pictures.some(({ length }) => length < PAPER_SHOTS)) return 'too-few';
  return pictures.some((paths) => paths.slice(0, PAPER_SHOTS).includes(query))
    ? 'own-demonstration'
    : null;
}
