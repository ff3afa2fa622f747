import { t } from '@lingui/core/macro';
import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import type { HubModelId } from '../../domain/models/hub-models.ts';
import { smallerThan } from '../../domain/models/smaller-model.ts';

/** Failures that mean, or usually mean, that memory ran out. */
const OF_MEMORY: readonly EngineFailure['code'][] = ['out-of-memory', 'worker-lost', 'device-lost'];

/** A sentence about a smaller model, after a hub model ran out of memory; `null` after any other failure. */
export function smallerWords(
  { code }: EngineFailure,
  chosen: HubModelId,
  hasLighter: boolean,
): string | null {
  if (!OF_MEMORY.includes(code)) return null;
  if (hasLighter) return t`There are lighter files of it, which need less memory.`;
  const model = smallerThan(chosen);
  return model
    ? t`Less memory is needed by ${model.name} (about ${model.aboutMegabytes} MB): see the models.`
    : t`It is the smallest of the models: Mini needs a hundredth of its memory.`;
}
