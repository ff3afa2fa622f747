import { saidUnder, type AnsweredCurve } from './curve-answers.ts';
import { gradeOfSaid, type Truth } from './test-answer.ts';

/** A question that got another answer once every concept had one demonstration more. */
export interface ChangedQuestion {
  /** Its place among the questions of the curve. */
  readonly question: number;
  /** In how many of the orders the answer became right, stopped being right, and changed otherwise. */
  readonly mended: number;
  readonly spoiled: number;
  readonly otherwise: number;
  /** Every change that came about, the commonest first, with the number of orders. */
  readonly changes: readonly {
    readonly before: Truth;
    readonly after: Truth;
    readonly orders: number;
  }[];
}

/** What changed at a point of a learning curve against the point before. */
export interface PointChanges {
  /** Orders that were answered at both points. */
  readonly orders: number;
  /** The most mended first, then those that were spoiled. */
  readonly questions: readonly ChangedQuestion[];
}

/** Compares a point with the one before, order by order. The first point has nothing before it. */
export function curveChanges(
  curve: AnsweredCurve,
  shots: number,
  threshold: number,
): PointChanges | null {
  const pairs = curve.subsets
    .filter((after) => after.shots === shots)
    .flatMap((after) =>
      after.orders.flatMap((order) => {
        const before = curve.subsets.find(
          (subset) => subset.shots === shots - 1 && subset.orders.includes(order),
        );
        return before ? [{ before, after }] : [];
      }),
    );
  if (pairs.length === 0) return null;
  const questions = curve.truths.map((truth, question) =>
    changedQuestion(
      question,
      truth,
      pairs.map(({ before, after }) => ({
        before: saidUnder(curve, before, question, threshold),
        after: saidUnder(curve, after, question, threshold),
      })),
    ),
  );
  return {
    orders: pairs.length,
    questions: questions
      .filter(({ changes }) => changes.length > 0)
      .sort((one, other) => gain(other) - gain(one) || one.question - other.question),
  };
}

function gain({ mended, spoiled }: ChangedQuestion): number {
  return mended - spoiled;
}

function changedQuestion(
  question: number,
  truth: Truth,
  pairs: readonly { readonly before: Truth; readonly after: Truth }[],
): ChangedQuestion {
  const changed = pairs.filter(({ before, after }) => before !== after);
  const isRight = (said: Truth) => gradeOfSaid(said, truth) === 'right';
  const mended = changed.filter(({ after }) => isRight(after)).length;
  const spoiled = changed.filter(({ before }) => isRight(before)).length;
  const tally = new Map<string, { before: Truth; after: Truth; orders: number }>();
  for (const { before, after } of changed) {
    const key = JSON.stringify([before, after]);
    tally.set(key, { before, after, orders: (tally.get(key)?.orders ?? 0) + 1 });
  }
  return {
    question,
    mended,
    spoiled,
    otherwise: changed.length - mended - spoiled,
    changes: [...tally.values()].sort((one, other) => other.orders - one.orders),
  };
}
