import { hubModel, type HubModelId } from '../../domain/models/hub-models.ts';
import type { ShelfState } from '../store/model-shelf.ts';
import { notify } from '../store/notices.ts';
import { shelve, standing } from './shelve.ts';
import type { Tools } from '../store/tools.ts';

/** Throws away a model and what has come of it, a download that runs included. */
export async function removeModel(
  { store, models }: Pick<Tools, 'store' | 'models'>,
  modelId: HubModelId,
): Promise<void> {
  const before = standing(store, modelId);
  if (before.kind === 'removing') return;
  shelve(store, modelId, {
    kind: 'removing',
    model: before.kind === 'kept' ? before.model : null,
  });
  const removed = await models.remove(modelId);
  if (standing(store, modelId).kind !== 'removing') return;
  if (!removed.ok && removed.failure.code === 'busy') {
    shelve(store, modelId, await asItStood(models, before));
    const text = `${hubModel(modelId).name} was not removed: another tab of the studio is fetching a model. Try again when that is done.`;
    notify(store, { tone: 'problem', text });
  } else if (removed.ok) shelve(store, modelId, { kind: 'absent' });
  else shelve(store, modelId, { kind: 'failed', failure: removed.failure, listing: null });
}

/** What to say of a model that could not be removed: a download of it was ended all the same. */
async function asItStood(models: Tools['models'], before: ShelfState): Promise<ShelfState> {
  if (before.kind !== 'downloading') return before;
  const { listing } = before;
  return { kind: 'listed', listing, keptBytes: await models.keptBytes(listing) };
}
