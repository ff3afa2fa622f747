import { msg } from '@lingui/core/macro';
import { hubModel, type HubModelId } from '../../domain/models/hub-models.ts';
import type { PretrainedModel } from '../../domain/models/pretrained-model.ts';
import { ask, type Asking } from '../ask/ask.ts';
import { questionKey } from '../store/context-on-table.ts';
import { isHere } from '../store/model-catalogue.ts';
import { notify } from '../store/notices.ts';
import type { Tools } from '../store/tools.ts';

type Choosing = Asking & Pick<Tools, 'pretrainedEncoder'>;

/**
 * Makes this pretrained encoder, or its own (`null`), the one that Mini uses, and remembers it on this device. An
 * encoder that is not kept here is refused with a sentence. If the question was answered automatically, it is answered
 * again. Earlier answers stay recorded, together with the encoder they used.
 */
export function choosePretrainedEncoder(tools: Choosing, modelId: HubModelId | null): void {
  const { store } = tools;
  const { catalogue, encoderInUse } = store.getState();
  if ((encoderInUse?.modelId ?? null) === modelId) return;
  const kept = modelId && catalogue.models[modelId];
  if (modelId && kept?.kind !== 'kept') {
    const text = msg`${{ name: hubModel(modelId).name }} is not on this device: Mini sees as before.`;
    notify(store, { tone: 'problem', text });
    return;
  }
  take(tools, kept?.kind === 'kept' ? kept.model : null);
}

/**
 * Goes back to Mini's own encoder when the one in use is removed from this device. Returns a function that stops it.
 */
export function leaveRemovedEncoder(tools: Choosing): () => void {
  return tools.store.subscribe(({ catalogue, encoderInUse }, before) => {
    if (!encoderInUse || catalogue.models === before.catalogue.models) return;
    const id = encoderInUse.modelId;
    // Until the catalogue has been read, every model counts as absent.
    if (!isHere(before.catalogue.models[id]) || isHere(catalogue.models[id])) return;
    take(tools, null);
    const text = msg`${{ name: hubModel(id).name }} is not on this device any more: Mini sees with its own eyes.`;
    notify(tools.store, { tone: 'info', text });
  });
}

function take(tools: Choosing, model: PretrainedModel | null): void {
  const { store, pretrainedEncoder } = tools;
  store.setState({ encoderInUse: model });
  pretrainedEncoder.remember(model);
  pretrainedEncoder.use(model);
  const studio = store.getState();
  const { session, ask: state, engines } = studio;
  // The answer of another engine does not depend on Mini's encoder.
  if (engines.chosen !== 'mini') return;
  // A question that still waits for its answer goes to the new encoder without help.
  if (state.kind === 'answering' || !session.asksAtOnce || questionKey(studio) === null) return;
  void ask(tools);
}
