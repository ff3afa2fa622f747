import type { HubState } from './hub-state.ts';
import type { SessionStore } from './session-store.ts';

/** Changes some of what the store says of hub models. */
export function patchHub(
  store: SessionStore,
  patch: Partial<HubState> | ((hub: HubState) => Partial<HubState>),
): void {
  store.setState(({ hub }) => ({
    hub: { ...hub, ...(typeof patch === 'function' ? patch(hub) : patch) },
  }));
}
