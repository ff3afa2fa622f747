import { msg } from '@lingui/core/macro';
import { inside } from '../../languages/words.ts';
import type { Device, EngineFailure } from '../../../workers/protocol/engine.ts';
import { engineInUse } from '../../session/store/engines-state.ts';
import { notify } from '../../session/store/notices.ts';
import type { Tools } from '../../session/store/tools.ts';
import { tryAgain } from '../../session/ask/try-again.ts';
import { failureMessages } from './failure-words.ts';

const LEFT_WEBGPU = msg`The graphics card went away more than once, so the model now computes on the processor, more slowly. Your pictures and names are safe.`;

const encoderLeft = (name: string, why: EngineFailure) =>
  msg`${name} could not be used on this device, so Mini sees with its own eyes. ${{ what: inside(failureMessages(why).what) }} Your pictures and names are safe.`;

/**
 * Says at once that the model failed, because a visitor who has not asked yet would not see it elsewhere. Also says
 * that the model left the graphics card or the chosen pretrained encoder. Returns a function that stops it.
 */
export function notifyEngineTrouble(tools: Tools): () => void {
  let ranOn: Device | null = null;
  // The model may have failed before the page had words.
  const begun = engineInUse(tools.store.getState());
  if (begun.kind === 'failed') notifyFailure(tools, begun.failure);
  return tools.store.subscribe((state, stateBefore) => {
    const engine = engineInUse(state);
    const before = engineInUse(stateBefore);
    if (engine === before) return;
    if (engine.kind === 'ready') {
      if (ranOn === 'webgpu' && engine.device === 'wasm' && engine.fellBackBecause !== null)
        notify(tools.store, { tone: 'info', text: LEFT_WEBGPU });
      ranOn = engine.device;
      const { pretrainedEncoder } = engine;
      // Only once for each worker that starts without the encoder, because "ready" comes again after every answer.
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
    if (engine.kind === 'failed' && before.kind !== 'failed') notifyFailure(tools, engine.failure);
  });
}

function notifyFailure(tools: Tools, failure: EngineFailure): void {
  // If a question waits, its answer says so.
  if (tools.store.getState().ask.kind === 'answering') return;
  // Mini takes over, and `followCatalogue` tells the visitor. Another try would fail in the same way.
  if (failure.code === 'model-gone') return;
  const { what, advice } = failureMessages(failure);
  notify(tools.store, {
    tone: 'problem',
    text: msg`${{ what: inside(what) }} Your pictures and names are safe. ${{ advice: inside(advice) }}`,
    action: { label: msg`Try again`, run: () => void tryAgain(tools) },
  });
}
