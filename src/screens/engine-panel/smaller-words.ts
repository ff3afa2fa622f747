import type { EngineFailure } from '../../../workers/protocol.ts';
import { smallerThan } from '../../domain/smaller-model.ts';
import type { StudioState } from '../../session/session-store.ts';
import type { HubModelId } from '../../domain/hub-models.ts';

/** Failures that mean, or usually mean, that memory ran out. */
const OF_MEMORY: readonly EngineFailure['code'][] = ['out-of-memory', 'worker-lost', 'device-lost'];

/** After a hub model ran out of memory: what would need less, in a sentence; `null` after any other failure. */
export function smallerWords(
  { code }: EngineFailure,
  chosen: HubModelId,
  shelf: StudioState['shelf'],
): string | null {
  if (!OF_MEMORY.includes(code)) return null;
  const kept = shelf.models[chosen];
  // It ran here, so the device has what its plan needs; more than that cannot be known from here.
  const planId = kept.kind === 'kept' ? kept.model.planId : '';
  const features = { webgpu: true, halfPrecision: planId !== 'q4-single' };
  const { plan, model } = smallerThan(chosen, planId, features);
  const offers = [
    ...(plan ? ['its smaller version'] : []),
    ...(model ? [`${model.name} (about ${model.aboutMegabytes} MB)`] : []),
  ];
  return offers.length === 0
    ? 'It is the smallest of the models: Mini needs a hundredth of its memory.'
    : `Less memory is needed by ${offers.join(', or by ')}: see the models.`;
}
