import { patchHub } from '../store/patch-hub.ts';
import type { Tools } from '../store/tools.ts';

/** Has the hub model read the support set in another order: the next one, or the one before. */
export function tryOrder({ store }: Pick<Tools, 'store'>, step: 1 | -1): void {
  patchHub(store, ({ orderSeed }) => ({ orderSeed: Math.max(1, orderSeed + step) }));
}
