import { hubModel, type HubModelId, type HubPlan } from '../../domain/models/hub-models.ts';
import { lighterPlan } from '../../domain/models/hub-plans.ts';
import { chooseEngine, type Choosing } from './choose-engine.ts';
import { listModel } from './list-model.ts';
import type { ModelCatalogue } from '../store/model-catalogue.ts';
import type { Tools } from '../store/tools.ts';

/** Another plan of a kept model that this device can run with less memory; `null` if there is none. */
export function lighterInCatalogue(
  { models, capabilities }: ModelCatalogue,
  modelId: HubModelId,
): HubPlan | null {
  const state = models[modelId];
  if (state.kind !== 'kept' || !capabilities) return null;
  return lighterPlan(hubModel(modelId), state.model.planId, capabilities);
}

/**
 * Called after a model ran out of memory. Mini answers, and the host is asked for the exact size of the model's lighter
 * files. Nothing is downloaded yet, and files that both plans share are already here.
 */
export async function takeLighterPlan(
  tools: Choosing & Pick<Tools, 'models'>,
  modelId: HubModelId,
): Promise<void> {
  const plan = lighterInCatalogue(tools.store.getState().catalogue, modelId);
  if (!plan) return;
  if (tools.store.getState().engines.chosen === modelId) chooseEngine(tools, 'mini');
  await listModel(tools, modelId, plan.id);
}
