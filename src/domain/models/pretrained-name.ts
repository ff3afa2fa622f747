import { HUB_MODELS } from './hub-models.ts';
import type { PretrainedModel } from './pretrained-model.ts';

/** What a visitor knows a pretrained model by. */
export function pretrainedName({
  modelId,
  repository,
}: Pick<PretrainedModel, 'modelId' | 'repository'>): string {
  return HUB_MODELS.find(({ id }) => id === modelId)?.name ?? repository;
}
