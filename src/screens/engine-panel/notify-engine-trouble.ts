import type { Device } from '../../../workers/protocol/engine.ts';
import { engineInUse } from '../../session/store/engines-state.ts';
import { notify } from '../../session/store/notices.ts';
import type { Tools } from '../../session/store/tools.ts';
import { tryAgain } from '../../session/ask/try-again.ts';
import { failureWords } from './failure-words.ts';

const LEFT_WEBGPU =
  'The graphics card went away more than once, so the model now computes on the processor, more slowly. ' +
  'Your pictures and names are safe.';

const encoderLeft = (name: string, because: string) =>
  `${name} could not be used on this device, so Mini sees with its own eyes. Your pictures and names are safe. ` +
  `The reason: ${because}.`;

/**
 * Says at once that the model is not there: a visitor who has not asked yet would not see it elsewhere. Says too that it
 * has left the graphics card that it ran on, or the pretrained encoder that was chosen. Returns a function that ends it.
 */
export function notifyEngineTrouble(tools: Tools): () => void {
  let ranOn: Device | null = null;
  return tools.store.subscribe((state, stateBefore) => {
    const engine = engineInUse(state);
    const before = engineInUse(stateBefore);
    if (engine === before) return;
    if (engine.kind === 'ready') {
      if (ranOn === 'webgpu' && engine.device === 'wasm' && engine.fellBackBecause !== null)
        notify(tools.store, { tone: 'info', text: LEFT_WEBGPU });
      ranOn = engine.device;
      const { pretrainedEncoder } = engine;
      // Once for each worker that opens without: "ready" comes again after every answer.
      if (
        pretrainedEncoder &&
        pretrainedEncoder.leftBecause !== null &&
        before.kind !== 'answering'
      )
        notify(tools.store, {
          tone: 'info',
          text: encoderLeft(pretrainedEncoder.name, pretrainedEncoder.leftBecause),
        });
    }
    if (engine.kind !== 'failed' || before.kind === 'failed') return;
    // Where a question waits, its answer says so.
    if (state.ask.kind === 'answering') return;
    // Mini takes over, and that is said (`followCatalogue`): another try would find as little.
    if (engine.failure.code === 'model-gone') return;
    const { what, advice } = failureWords(engine.failure);
    notify(tools.store, {
      tone: 'problem',
      text: `${what} Your pictures and names are safe. ${advice}`,
      action: { label: 'Try again', run: () => void tryAgain(tools) },
    });
  });
}
