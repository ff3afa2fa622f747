import { engineInUse } from '../session/store/engines-state.ts';
import type { SessionStore } from '../session/store/session-store.ts';

/** Writes the engine's state on the root element, so that tests and scripts wait for a state instead of sleeping. */
export function markRoot(root: HTMLElement, store: SessionStore): void {
  const mark = () => {
    const engine = engineInUse(store.getState());
    root.dataset['engine'] = engine.kind;
    if ('device' in engine) root.dataset['device'] = engine.device;
  };
  mark();
  store.subscribe(mark);
}
