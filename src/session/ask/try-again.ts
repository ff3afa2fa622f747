import { ask, type Asking } from './ask.ts';
import { questionKey } from '../store/context-on-table.ts';
import { engineInUse } from '../store/engines-state.ts';

/** Recovers from a failure. Starts the engine again if the engine failed, and asks again if there is a question. */
export async function tryAgain(tools: Asking): Promise<void> {
  const studio = tools.store.getState();
  if (engineInUse(studio).kind === 'failed') tools.engine.retry();
  if (questionKey(studio) !== null) await ask(tools);
}
