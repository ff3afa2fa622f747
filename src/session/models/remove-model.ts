import { msg } from '@lingui/core/macro';
import { hubModel, type HubModelId } from '../../domain/models/hub-models.ts';
import type { ModelStateInCatalogue } from '../store/model-catalogue.ts';
import { notify } from '../store/notices.ts';
import { setModelState, modelState } from './model-state.ts';
import type { Tools } from '../store/tools.ts';

/** Deletes a model and whatever has been downloaded of it. A running download stops. */
export async function removeModel(
  { store, models }: Pick<Tools, 'store' | 'models'>,
  modelId: HubModelId,
): Promise<void> {
  const before = modelState(store, modelId);
  if (before.kind === 'removing') return;
  setModelState(store, modelId, {
    kind: 'removing',
    model: before.kind === 'kept' ? before.model : null,
  });
  const removed = await models.remove(modelId);
  if (modelState(store, modelId).kind !== 'removing') return;
  if (!removed.ok && removed.failure.code === 'busy') {
    setModelState(store, modelId, await asItStood(models, before));
    const text = msg`${{ name: hubModel(modelId).name }} was not removed: another tab of the studio is fetching a model. Try again when that is done.`;
    notify(store, { tone: 'problem', text });
  } else if (removed.ok) setModelState(store, modelId, { kind: 'absent' });
  else setModelState(store, modelId, { kind: 'failed', failure: removed.failure, listing: null });
}

/** The message for a model that could not be removed. Its download has stopped all the same. */
async function asItStood(
  models: Tools['models'],
  before: ModelStateInCatalogue,
): Promise<ModelStateInCatalogue> {
  if (before.kind !== 'downloading') return before;
  const { listing } = before;
  return { kind: 'listed', listing, keptBytes: await models.keptBytes(listing) };
}
