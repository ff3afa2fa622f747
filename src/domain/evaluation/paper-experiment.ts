import { createPrng, mixSeeds } from '../../kernel/prng.ts';
import { lclSentence } from '../lcl/answer.ts';
import type { CandidateScores } from '../lcl/scores.ts';
import { paperCorrect } from './paper-metric.ts';

/** One question of the paper's two-way protocol. `Picture` is whatever names a picture. */
export interface PaperRecord<Picture> {
  readonly query: Picture;
  readonly names: readonly [positive: string, negative: string];
  readonly pictures: readonly [positive: readonly Picture[], negative: readonly Picture[]];
  /** Which of the two names belongs to the query. */
  readonly concept: 0 | 1;
}

/** How many pictures are shown in all, half of them of each concept. These are the paper's columns. */
export const PAPER_SIZES = [2, 4, 6, 8, 10, 12, 14, 16] as const;

/** The pictures of each concept that the whole protocol needs. */
export const PAPER_SHOTS = 8;

/** What a record is asked under. `vanilla` is the same engine without a demonstration. */
export type PaperCondition = 'linked' | 'half-false' | 'all-false' | 'vanilla';

export const PAPER_CONDITIONS: readonly PaperCondition[] = [
  'linked',
  'half-false',
  'all-false',
  'vanilla',
];

/** A demonstration as the protocol shows it. */
export interface PaperDemonstration<Picture> {
  readonly picture: Picture;
  readonly label: string;
}

/**
 * The demonstrations in pairs, one of each concept, so that the first 2k are k of each. The paper's code takes the same
 * pictures and shuffles them. Under `half-false` one of each
 * pair has the name of the other concept, so that half of the labels are wrong at every size. The seed says which.
 */
export function paperDemonstrations<Picture>(
  { names, pictures }: Pick<PaperRecord<Picture>, 'names' | 'pictures'>,
  condition: Exclude<PaperCondition, 'vanilla'>,
  seed: number,
  shots: number = PAPER_SHOTS,
): readonly PaperDemonstration<Picture>[] {
  const prng = createPrng(mixSeeds(seed));
  return Array.from({ length: shots }, (_, nth) => {
    const wrongWay = prng.whole(0, 1);
    return ([0, 1] as const).flatMap((way) => {
      const picture = pictures[way][nth];
      const isFalse = condition === 'all-false' || (condition === 'half-false' && way === wrongWay);
      return picture === undefined
        ? []
        : [{ picture, label: names[isFalse ? ((1 - way) as 0 | 1) : way] }];
    });
  }).flat();
}

/** Right answers by either metric, and answers in all. */
export interface PaperTally {
  /** By the paper's metric, with its defects (`paperCorrect`). */
  readonly paper: number;
  /** The right name, letter for letter. */
  readonly strict: number;
  readonly all: number;
}

export const NO_ANSWERS: PaperTally = { paper: 0, strict: 0, all: 0 };

/**
 * The name that the engine gives, of the two. `null` if both are equally likely, which is how an engine without
 * demonstrations says that it does not know. "None of these" is no choice here, because every query has one of the names.
 */
export function paperAnswer(
  names: readonly [string, string],
  { labels: [first = -Infinity, second = -Infinity] }: CandidateScores,
): string | null {
  if (first === second) return null;
  return names[first > second ? 0 : 1];
}

/** Counts one more answer. */
export function tallied(
  tally: PaperTally,
  { names, concept }: Pick<PaperRecord<unknown>, 'names' | 'concept'>,
  said: string | null,
): PaperTally {
  const target = names[concept];
  const other = names[concept === 0 ? 1 : 0];
  const isPaperRight = said !== null && paperCorrect(lclSentence(said), target, [other]);
  return {
    paper: tally.paper + Number(isPaperRight),
    strict: tally.strict + Number(said === target),
    all: tally.all + 1,
  };
}
