import { NONE } from '../lcl/answer.ts';
import type { CandidateScores } from '../lcl/scores.ts';
import type { CurveRun, SubsetAnswers } from '../session/curve-run.ts';
import { firstCandidate } from './choice.ts';
import { learningCurve, type CurvePoint, type CurveSample } from './learning-curve.ts';
import { gradeOfSaid, type Grade, type Truth } from './test-answer.ts';

/** What a learning curve is drawn from. */
export interface AnsweredCurve {
  /** The candidates, in the order of the scores. */
  readonly labels: readonly string[];
  /** The true concept of each question. */
  readonly truths: readonly Truth[];
  readonly subsets: readonly SubsetAnswers[];
}

/** A point of the curve, and how its answers were graded. */
export interface GradedPoint extends CurvePoint {
  /** Answers of each grade, as the mean over the orders. */
  readonly counts: Readonly<Record<Grade, number>>;
}

/** Reads a stored run. */
export function answeredIn({ concepts, asked, subsets }: CurveRun): AnsweredCurve {
  return {
    labels: concepts.map(({ name }) => name),
    truths: asked.map(({ truth }) => truth),
    subsets,
  };
}

/** What a run keeps of the scores under one subset. */
export function likeliestOf(
  scores: readonly CandidateScores[],
): Pick<SubsetAnswers, 'likeliest' | 'probabilities'> {
  const answers = scores.map(firstCandidate);
  return {
    likeliest: answers.map(({ place }) => place),
    probabilities: answers.map(({ probability }) => probability),
  };
}

/** The name that was said of a question under a subset, or {@link NONE} for "not sure". */
export function saidUnder(
  { labels }: Pick<AnsweredCurve, 'labels'>,
  { likeliest, probabilities }: SubsetAnswers,
  question: number,
  threshold: number,
): string | typeof NONE {
  if ((probabilities[question] ?? 0) < threshold) return NONE;
  return labels[likeliest[question] ?? -1] ?? NONE;
}

/** The points of a curve. The threshold is applied here, so moving it never asks the model again. */
export function curvePoints(curve: AnsweredCurve, threshold: number): readonly GradedPoint[] {
  const graded = curve.subsets.map((subset) => ({
    subset,
    counts: countsOf(curve, subset, threshold),
  }));
  const samples = graded.flatMap(({ subset: { shots, orders }, counts: { right } }) =>
    orders.map((): CurveSample => ({ shots, right, all: curve.truths.length })),
  );
  return learningCurve(samples).map((point) => {
    const own = graded.filter(({ subset }) => subset.shots === point.shots);
    // A subset counts once for each order that begins with it, as it does in the accuracy.
    const perOrder = (grade: Grade) =>
      own.reduce((sum, { subset, counts }) => sum + subset.orders.length * counts[grade], 0) /
      point.samples.length;
    return {
      ...point,
      counts: { right: perOrder('right'), wrong: perOrder('wrong'), quiet: perOrder('quiet') },
    };
  });
}

function countsOf(
  curve: AnsweredCurve,
  subset: SubsetAnswers,
  threshold: number,
): Record<Grade, number> {
  const counts = { right: 0, wrong: 0, quiet: 0 };
  for (const [question, truth] of curve.truths.entries())
    counts[gradeOfSaid(saidUnder(curve, subset, question, threshold), truth)]++;
  return counts;
}
