import type { HubModelId } from '../domain/hub-models.ts';
import { shelve, standing } from './shelve.ts';
import type { Tools } from './tools.ts';

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
  if (removed.ok) shelve(store, modelId, { kind: 'absent' });
  else shelve(store, modelId, { kind: 'failed', failure: removed.failure, listing: null });
}
