import { hubModel, type HubModelId } from '../../domain/models/hub-models.ts';
import { plansFor } from '../../domain/models/hub-plans.ts';
import { patchCatalogue, setModelState, modelState } from './model-state.ts';
import type { Tools } from '../store/tools.ts';

/**
 * Asks the host for the exact size of a model, for the plan that suits this device or for the given plan. Downloads
 * nothing else. A model that is kept here is listed only for a plan other than its own.
 */
export async function listModel(
  tools: Pick<Tools, 'store' | 'models'>,
  modelId: HubModelId,
  planId?: string,
): Promise<void> {
  const { store, models } = tools;
  const { host, capabilities } = store.getState().catalogue;
  const before = modelState(store, modelId);
  const hasOther = before.kind === 'kept' && planId !== undefined && before.model.planId !== planId;
  const mayBeListed =
    before.kind === 'absent' || before.kind === 'listed' || before.kind === 'failed';
  if (!mayBeListed && !hasOther) return;
  const plans = plansFor(hubModel(modelId), capabilities ?? (await models.detectCapabilities()));
  const plan = plans.find(({ id }) => planId === undefined || id === planId);
  if (!plan) return;
  const asking = { kind: 'listing' } as const;
  setModelState(store, modelId, asking);
  patchCatalogue(store, ({ asked }) => ({ asked: [...new Set([...asked, new URL(host).host])] }));
  const listed = await models.list(modelId, plan.id, host);
  const keptBytes = listed.ok ? await models.keptBytes(listed.value) : 0;
  // The request was cancelled and perhaps made again, or everything was deleted meanwhile.
  if (modelState(store, modelId) !== asking) return;
  if (listed.ok)
    setModelState(store, modelId, { kind: 'listed', listing: listed.value, keptBytes });
  else setModelState(store, modelId, { kind: 'failed', failure: listed.failure, listing: null });
}

/** Stops asking the host. */
export function cancelListing(
  { store, models }: Pick<Tools, 'store' | 'models'>,
  modelId: HubModelId,
): void {
  if (modelState(store, modelId).kind !== 'listing') return;
  setModelState(store, modelId, { kind: 'absent' });
  void models.stopListing(modelId);
}
