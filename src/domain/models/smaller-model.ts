import { hubModel, HUB_MODELS, type HubModel, type HubModelId } from './hub-models.ts';

/**
 * The next smaller model that answers: what to try after one did not fit into memory; `null` if it is the smallest. Other
 * plans of the same model are no help: the difference between their files is small beside what a model needs to compute.
 */
export function smallerThan(id: HubModelId): HubModel | null {
  const { aboutMegabytes } = hubModel(id);
  const smaller = HUB_MODELS.filter(
    (model) => model.role === 'answers' && model.aboutMegabytes < aboutMegabytes,
  );
  return smaller.sort((one, other) => other.aboutMegabytes - one.aboutMegabytes)[0] ?? null;
}
