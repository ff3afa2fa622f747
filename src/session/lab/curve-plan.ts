import { curveSubsets, type CurveSubset } from '../../domain/evaluation/curve-subsets.ts';
import { supportSetOf } from '../../domain/lcl/support-set.ts';
import type { EngineChoice } from '../../domain/models/hub-models.ts';
import type { CurvePlan, CurveRun } from '../../domain/session/curve-run.ts';
import { isCurveRun } from '../../domain/session/run.ts';
import type { Session } from '../../domain/session/session.ts';
import type { Tools } from '../store/tools.ts';
import { testableIn } from './table-mark.ts';

/** How many random orders are offered. A hub model reads the whole context again for every question. */
export function ordersOffered(chosen: EngineChoice): readonly number[] {
  return chosen === 'mini' ? [1, 3, 5, 10] : [1, 2];
}

/** The plan as the engine in use carries it out. */
export function planInForce(plan: CurvePlan, chosen: EngineChoice): CurvePlan {
  return { ...plan, orders: Math.min(plan.orders, Math.max(...ordersOffered(chosen))) };
}

/** Chooses what the next curve asks with. */
export function planCurve({ store }: Pick<Tools, 'store'>, change: Partial<CurvePlan>): void {
  store.setState(({ lab }) => ({
    lab: { ...lab, curve: { ...lab.curve, plan: { ...lab.curve.plan, ...change } } },
  }));
}

/** The subsets that a curve would ask with, and its questions in all. */
export function curveSize(
  { concepts, testTray }: Pick<Session, 'concepts' | 'testTray'>,
  plan: CurvePlan,
): { readonly subsets: readonly CurveSubset[]; readonly questions: number } {
  const subsets = curveSubsets(supportSetOf(concepts), plan);
  return { subsets, questions: subsets.length * testableIn(testTray).length };
}

/** The episodes that the estimate is the median of. */
const RECENT = 5;

/**
 * How long one question of a curve takes a model, in milliseconds, by its last curve, or else by its last answers. `null`
 * if it has given none in this session.
 */
export function questionEstimate(
  { runs, episodes }: Pick<Session, 'runs' | 'episodes'>,
  modelName: string,
  isMini: boolean,
): number | null {
  const last = runs.findLast(
    (run): run is CurveRun => isCurveRun(run) && run.settings.modelName === modelName,
  );
  const answered = last ? last.asked.length * last.subsets.length : 0;
  if (last && answered > 0) return last.milliseconds / answered;
  // Mini's answers include their evidence. So they say nothing about a question of a curve.
  if (isMini) return null;
  const recent = episodes
    .filter(({ engine }) => engine.modelName === modelName)
    .slice(-RECENT)
    .map(({ engine }) => engine.milliseconds)
    .sort((one, other) => one - other);
  return recent[Math.floor(recent.length / 2)] ?? null;
}
