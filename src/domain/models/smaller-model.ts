import { hubModel, HUB_MODELS, type HubModel, type HubModelId } from './hub-models.ts';

/**
 * The next smaller model that answers; `null` if this is the smallest. It is worth a try after a model did not fit into
 * memory. Other plans of the same model do not help. Their files differ little in size, compared with the memory that a
 * model needs to compute.
 */
export function smallerThan(id: HubModelId): HubModel | null {
  const { aboutMegabytes } = hubModel(id);
  const smaller = HUB_MODELS.filter(
    (model) =>
      model.role === 'answers' && !model.replacedBy && model.aboutMegabytes < aboutMegabytes,
  );
  return smaller.sort((one, other) => other.aboutMegabytes - one.aboutMegabytes)[0] ?? null;
}
