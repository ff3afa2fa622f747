import type { ImageId } from '../../src/domain/image-id.ts';
import { succeed, type Outcome } from '../../src/domain/outcome.ts';
import type { SupportSet } from '../../src/domain/support-set.ts';
import type { EngineFailure } from '../protocol.ts';
import type { Features } from './encoder.ts';
import { engineFails } from './engine-failure.ts';
import { assembleMemory, type Memory } from './memory.ts';
import type { Model } from './model.ts';

/**
 * The memory of a support set in canonical order. Fails with `picture-unseen` (the detail is the ImageId) or
 * `runtime-failed`.
 */
export async function memoryOf(
  { blocks, manifest }: Model,
  featuresOf: ReadonlyMap<ImageId, Features>,
  inOrder: SupportSet,
): Promise<Outcome<Memory, EngineFailure>> {
  const shown = [];
  for (const { imageId } of inOrder) {
    const features = featuresOf.get(imageId);
    if (!features) return engineFails('picture-unseen', imageId);
    shown.push({ imageId, features });
  }
  const found = await blocks.blocksFor(shown);
  if (!found.ok) return found;
  const remembered = found.value.map((block, place) => ({
    block,
    label: inOrder[place]?.label ?? '',
  }));
  return succeed(assembleMemory(remembered, manifest));
}
