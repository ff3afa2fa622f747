import type { EngineState } from '../../ports/engine-state.ts';
import type { SessionStore } from '../store/session-store.ts';

/** Writes the state of an engine. */
export function noteEngineState(
  store: SessionStore,
  which: 'mini' | 'hub' | 'beside',
  state: EngineState,
): void {
  store.setState(({ engines }) => ({ engines: { ...engines, [which]: state } }));
}
