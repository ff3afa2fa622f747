import { ask, type Asking } from './ask.ts';
import { questionKey } from './keep-answering.ts';

/** After a failure: starts the engine again if it is the engine that failed, and asks again if there is a question. */
export async function tryAgain(tools: Asking): Promise<void> {
  const { engine, session } = tools.store.getState();
  if (engine.kind === 'failed') tools.engine.retry();
  if (questionKey(session) !== null) await ask(tools);
}
