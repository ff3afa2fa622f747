import type { DemonstrationId } from '../lcl/demonstration.ts';
import { shotsOf, type SupportSet } from '../lcl/support-set.ts';
import type { CurvePlan } from '../session/curve-run.ts';
import { supportSubsets } from './support-subsets.ts';

/** A subset of the demonstrations, with all random orders that begin with it. */
export interface CurveSubset {
  readonly shots: number;
  readonly orders: readonly number[];
  readonly shown: readonly DemonstrationId[];
}

/**
 * The subsets of a learning curve, each once. Orders that begin alike share a subset, which is then asked once. The whole
 * first order comes first, so that a run that is stopped has a curve with fewer orders. No point has more shots than any
 * concept has.
 */
export function curveSubsets(supportSet: SupportSet, plan: CurvePlan): readonly CurveSubset[] {
  const most = Math.max(0, ...shotsOf(supportSet).values());
  const all = supportSubsets(supportSet, Math.min(plan.mostShots, most), plan.orders, plan.seed);
  const found = new Map<string, CurveSubset>();
  for (const { shots, order, demonstrationIds } of all) {
    const shown = [...demonstrationIds].sort();
    const key = JSON.stringify([shots, shown]);
    const orders = [...(found.get(key)?.orders ?? []), order];
    found.set(key, { shots, orders, shown });
  }
  return [...found.values()];
}
