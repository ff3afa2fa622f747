import { HUB_MODELS } from '../../domain/models/hub-models.ts';
import { HUB_HOST, type ModelStateInCatalogue } from '../store/model-catalogue.ts';
import { parseModelHost } from './parse-model-host.ts';
import { patchCatalogue, setModelState, modelState } from './model-state.ts';
import type { Tools } from '../store/tools.ts';

type Looking = Pick<Tools, 'store' | 'models'>;

/**
 * Restores what was chosen and kept before, when the page is opened. Starts no worker for visitors who have no model.
 */
export async function restoreCatalogue(tools: Looking): Promise<void> {
  const { store, models } = tools;
  // The remembered value is untrusted, because another version or a person may have written it.
  const host = parseModelHost(models.recallHost() ?? '');
  patchCatalogue(store, () => ({ host: host.ok ? host.value : HUB_HOST }));
  if (await models.hasAny()) await refreshCatalogue(tools);
}

/** Finds out which pretrained models are on this device and which it can run. It contacts no host. */
export async function refreshCatalogue(tools: Looking): Promise<void> {
  const { store, models } = tools;
  const looking =
    store.getState().catalogue.capabilities === null ? models.detectCapabilities() : null;
  const capabilities = await looking;
  if (capabilities) patchCatalogue(store, () => ({ capabilities }));
  if (!(await models.hasAny())) return;
  const [kept, unfinished] = await Promise.all([models.kept(), models.unfinished()]);
  // The device could not be searched. The earlier state still holds, and no model is reported as gone.
  if (!kept) return;
  for (const { id } of HUB_MODELS) {
    const model = kept.find(({ modelId }) => modelId === id);
    const listing = unfinished?.find(({ modelId }) => modelId === id);
    // This page is busy with the model itself, so it knows the state better.
    if (!isAtRest(modelState(store, id))) continue;
    if (model) setModelState(store, id, { kind: 'kept', model });
    else if (listing) {
      const keptBytes = await models.keptBytes(listing);
      if (isAtRest(modelState(store, id)))
        setModelState(store, id, { kind: 'listed', listing, keptBytes });
    } else if (modelState(store, id).kind === 'kept') setModelState(store, id, { kind: 'absent' });
  }
}

function isAtRest({ kind }: ModelStateInCatalogue): boolean {
  return kind === 'absent' || kind === 'kept' || kind === 'listed';
}
