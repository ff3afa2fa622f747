import {
  hubModel,
  HUB_MODELS,
  plansFor,
  type DeviceFeatures,
  type HubModel,
  type HubModelId,
} from './hub-models.ts';

/** What needs less memory than a model that did not fit. */
export interface Smaller {
  /** Whether the same model comes in a smaller set of files that this device can run. */
  readonly plan: boolean;
  /** The next smaller model that answers; `null` if it is the smallest. */
  readonly model: HubModel | null;
}

/** What to try after a model did not fit into memory. An unknown plan counts as the smallest. */
export function smallerThan(id: HubModelId, planId: string, features: DeviceFeatures): Smaller {
  const failed = hubModel(id);
  const plans = plansFor(failed, features);
  const place = plans.findIndex((plan) => plan.id === planId);
  const smaller = HUB_MODELS.filter(
    ({ role, aboutMegabytes }) => role === 'answers' && aboutMegabytes < failed.aboutMegabytes,
  ).sort((one, other) => other.aboutMegabytes - one.aboutMegabytes);
  return { plan: place >= 0 && place + 1 < plans.length, model: smaller[0] ?? null };
}
