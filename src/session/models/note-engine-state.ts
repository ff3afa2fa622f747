import type { EngineState } from '../../ports/engine-state.ts';
import type { SessionStore } from '../store/session-store.ts';

/** Writes down where an engine stands; what the page shows is the state of the one that answers now. */
export function noteEngineState(
  store: SessionStore,
  which: 'mini' | 'hub',
  state: EngineState,
): void {
  store.setState(({ hub, engine }) => {
    const answers = (which === 'mini') === (hub.chosen === 'mini');
    return {
      hub: which === 'mini' ? { ...hub, mini: state } : { ...hub, engine: state },
      engine: answers ? state : engine,
    };
  });
}
