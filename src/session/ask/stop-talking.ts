import { patchHub } from '../store/patch-hub.ts';
import type { Tools } from '../store/tools.ts';

/** Ends what the hub model is saying: what it has said is its answer. One that only waits for its turn is dropped. */
export function stopTalking({ store, engines }: Pick<Tools, 'store' | 'engines'>): void {
  const { talk } = store.getState().hub;
  const { underWay } = talk;
  if (!underWay) return;
  const { ask } = store.getState();
  const waits = underWay.said === '' && ask.kind === 'answering';
  const stopped = waits ? null : { ...underWay, isStopping: true };
  patchHub(store, { talk: { ...talk, underWay: stopped } });
  if (!waits) engines.hub()?.stop();
}
