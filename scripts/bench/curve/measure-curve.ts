import { likeliestOf, type AnsweredCurve } from '../../../src/domain/evaluation/curve-answers.ts';
import { curveSubsets } from '../../../src/domain/evaluation/curve-subsets.ts';
import { labelsOf, type SupportSet } from '../../../src/domain/lcl/support-set.ts';
import type { CurvePlan, SubsetAnswers } from '../../../src/domain/session/curve-run.ts';
import type { Subject } from '../subject/subject.ts';
import type { CurveSet } from './curve-set.ts';

/** Draws the page's learning curve with the subject, by the same subsets and the same counting. */
export async function measureCurve(
  subject: Subject,
  { taught, asked }: Pick<CurveSet, 'taught' | 'asked'>,
  plan: CurvePlan,
  onSubset: (done: number, all: number) => void = () => undefined,
): Promise<AnsweredCurve> {
  const supportSet: SupportSet = taught.map(({ imageId, label }, place) => ({
    demonstrationId: String(place),
    imageId,
    label,
  }));
  const labels = labelsOf(supportSet);
  const linked = await subject.link(taught);
  const queries = asked.map(({ features }) => features);
  const planned = curveSubsets(supportSet, plan);
  const subsets: SubsetAnswers[] = [];
  for (const { shots, orders, shown } of planned) {
    const scores = await linked.score(queries, labels, shown.map(Number));
    subsets.push({ shots, orders, ...likeliestOf(scores) });
    onSubset(subsets.length, planned.length);
  }
  return { labels, truths: asked.map(({ truth }) => truth), subsets };
}
