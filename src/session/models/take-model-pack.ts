import type { PackFile } from '../../../workers/protocol/model-manager.ts';
import { hubModel, type HubModelId } from '../../domain/models/hub-models.ts';
import { plansFor } from '../../domain/models/hub-plans.ts';
import { isBusy } from '../store/model-catalogue.ts';
import { setModelState, modelState } from './model-state.ts';
import type { Tools } from '../store/tools.ts';

/** Loads a model from the files of a folder or from one zip on this device. It contacts no host. */
export async function takeModelPack(
  { store, models, storage }: Pick<Tools, 'store' | 'models' | 'storage'>,
  modelId: HubModelId,
  files: readonly PackFile[],
): Promise<void> {
  const { catalogue } = store.getState();
  const before = catalogue.models[modelId];
  if (
    files.length === 0 ||
    isBusy(catalogue) ||
    before.kind === 'kept' ||
    before.kind === 'removing'
  )
    return;
  const state = {
    kind: 'taking-pack' as const,
    progress: { loadedBytes: 0, totalBytes: 0 },
  };
  setModelState(store, modelId, state);
  void storage.persist();
  const features = catalogue.capabilities ?? (await models.detectCapabilities());
  const planIds = plansFor(hubModel(modelId), features).map(({ id }) => id);
  const taken = await models.takePack(modelId, files, planIds, (progress) => {
    if (modelState(store, modelId).kind === 'taking-pack')
      setModelState(store, modelId, { ...state, progress });
  });
  if (modelState(store, modelId).kind !== 'taking-pack') return;
  const listing = before.kind === 'listed' ? before.listing : null;
  if (taken.ok) setModelState(store, modelId, { kind: 'kept', model: taken.value });
  else if (taken.failure.code === 'paused')
    setModelState(store, modelId, before.kind === 'listed' ? before : { kind: 'absent' });
  else setModelState(store, modelId, { kind: 'failed', failure: taken.failure, listing });
}
