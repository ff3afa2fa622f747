import type { EngineState } from '../../ports/engine-state.ts';
import type { SessionStore } from '../store/session-store.ts';

/** Writes down where an engine stands. */
export function noteEngineState(
  store: SessionStore,
  which: 'mini' | 'hub',
  state: EngineState,
): void {
  store.setState(({ engines }) => ({ engines: { ...engines, [which]: state } }));
}
