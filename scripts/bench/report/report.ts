import type { AbsentFigures } from '../accuracy/absent-concepts.ts';
import type { Interval } from '../../../src/domain/evaluation/accuracy-interval.ts';
import { methods, type Method } from '../accuracy/answer-episode.ts';
import type { LinkFigures } from '../link/link-tests.ts';
import type { AccuracyFigures } from '../accuracy/measure-accuracy.ts';
import type { Seconds } from '../time/measure-seconds.ts';
import type { Difference } from '../../../src/domain/evaluation/paired-difference.ts';
import type { PaperCounts } from '../../../src/domain/evaluation/paper-protocol.ts';
import type { QuotedFigures } from '../../../src/domain/evaluation/paper-figures.ts';

/** The results of the bench as they are written to JSON. Shares are 0 to 1, and `shots` are per concept. */
export interface Report {
  readonly source: string;
  readonly weights: string;
  /** That episodes are drawn from. */
  readonly concepts: number;
  readonly ways: number;
  /** In an episode, of all its concepts. */
  readonly queries: number;
  readonly episodes: number;
  readonly seed: number;
  /** Accuracy of a guess among the labels at random. */
  readonly chance: number;
  readonly pictures: number;
  /** Files that were not pictures, or damaged ones. */
  readonly skipped: number;
  readonly results: readonly ResultRow[];
  /**
   * The same figures, split. In one part a single hand drew the whole episode. In the other, one hand drew the
   * demonstrations and another the queries.
   */
  readonly byHands?: readonly (ResultRow & { readonly hands: 'one' | 'two' })[];
  readonly paired: readonly (Difference & { readonly shots: number })[];
  readonly calibration: readonly { readonly shots: number; readonly error: number }[];
  readonly quoted: readonly QuotedRow[];
  /** The paper's protocol as the page asks it, where every picture that it needs is there. */
  readonly paper?: PaperCounts;
  readonly absent?: readonly (AbsentFigures & { readonly shots: number })[];
  readonly link?: LinkFigures;
  readonly seconds?: Seconds;
}

interface ResultRow extends Interval {
  readonly shots: number;
  readonly method: Method;
}

export interface QuotedRow {
  readonly model: string;
  readonly caution: string;
  readonly figures: readonly { readonly shots: number; readonly accuracy: number }[];
}

/** The figures of all numbers of shots, as rows of a report. */
export function rowsOf(
  measured: readonly AccuracyFigures[],
): Pick<Report, 'results' | 'byHands' | 'paired' | 'calibration'> {
  const byHands = measured.flatMap(({ shots, byHands: apart }) =>
    (['one', 'two'] as const).flatMap((hands) => {
      const figures = apart?.[hands];
      return figures ? methods.map((method) => ({ shots, hands, method, ...figures[method] })) : [];
    }),
  );
  return {
    results: measured.flatMap(({ shots, byMethod }) =>
      methods.map((method) => ({ shots, method, ...byMethod[method] })),
    ),
    ...(byHands.length > 0 && { byHands }),
    paired: measured.map(({ shots, paired }) => ({ shots, ...paired })),
    calibration: measured.map(({ shots, calibration }) => ({ shots, error: calibration })),
  };
}

/** The paper counts pictures in total, the bench counts shots per concept. Only numbers that both have are kept. */
export function quotedRows(
  quoted: readonly QuotedFigures[],
  ways: number,
  shots: readonly number[],
): readonly QuotedRow[] {
  return quoted.map(({ model, isBestRecipe, caution, byPictures }) => ({
    model: isBestRecipe ? `${model}, its best recipe at each number` : model,
    caution,
    figures: shots.flatMap((perConcept) => {
      const accuracy = byPictures.get(perConcept * ways);
      return accuracy === undefined ? [] : [{ shots: perConcept, accuracy }];
    }),
  }));
}
