import { HUB_MODELS } from '../../domain/models/hub-models.ts';
import { HUB_HOST, type ModelStateInCatalogue } from '../store/model-catalogue.ts';
import { parseModelHost } from './parse-model-host.ts';
import { patchCatalogue, setModelState, modelState } from './model-state.ts';
import type { Tools } from '../store/tools.ts';

type Looking = Pick<Tools, 'store' | 'models'>;

/** When the page is opened: what was chosen and kept before. Starts no worker for visitors who have nothing of it. */
export async function restoreCatalogue(tools: Looking): Promise<void> {
  const { store, models } = tools;
  // What is remembered is a stranger: another version may have written it, or a person.
  const host = parseModelHost(models.recallHost() ?? '');
  patchCatalogue(store, () => ({ host: host.ok ? host.value : HUB_HOST }));
  if (await models.hasAny()) await refreshCatalogue(tools);
}

/** Finds what is on this device of the pretrained models, and what it can run; asks no host. */
export async function refreshCatalogue(tools: Looking): Promise<void> {
  const { store, models } = tools;
  const looking =
    store.getState().catalogue.capabilities === null ? models.detectCapabilities() : null;
  const capabilities = await looking;
  if (capabilities) patchCatalogue(store, () => ({ capabilities }));
  if (!(await models.hasAny())) return;
  const [kept, unfinished] = await Promise.all([models.kept(), models.unfinished()]);
  // Nobody could look: what was known before still holds, and nothing is taken for gone.
  if (!kept) return;
  for (const { id } of HUB_MODELS) {
    const model = kept.find(({ modelId }) => modelId === id);
    const listing = unfinished?.find(({ modelId }) => modelId === id);
    // What this page is doing with a model it knows better.
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
