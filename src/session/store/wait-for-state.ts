import type { SessionStore, StudioState } from './session-store.ts';

/** Resolves once the condition holds; at once if it holds already. */
export function waitForState(
  store: SessionStore,
  condition: (state: StudioState) => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    if (condition(store.getState())) {
      resolve();
      return;
    }
    const unsubscribe = store.subscribe((state) => {
      if (!condition(state)) return;
      unsubscribe();
      resolve();
    });
  });
}
