import type { SessionStore, StudioState } from './session-store.ts';

/** Resolves as soon as the state is such; if it is already, at once. */
export function untilState(
  store: SessionStore,
  isSuch: (state: StudioState) => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    if (isSuch(store.getState())) {
      resolve();
      return;
    }
    const unsubscribe = store.subscribe((state) => {
      if (!isSuch(state)) return;
      unsubscribe();
      resolve();
    });
  });
}
