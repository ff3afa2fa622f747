import type { ImageId } from '../../src/domain/image-id.ts';
import { succeed, type Outcome } from '../../src/domain/outcome.ts';
import type { SupportSet } from '../../src/domain/support-set.ts';
import type { EngineFailure } from '../protocol.ts';
import type { BlockShape } from './block.ts';
import type { BlockCache } from './block-cache.ts';
import type { Features } from './encoder.ts';
import { engineFails } from './engine-failure.ts';
import { assembleMemory, type Memory } from './memory.ts';

/**
 * Keeps the memory that the last question was asked beside: the next one, and every picture of a live camera, mostly asks
 * under the same demonstrations.
 */
export interface MemoryCache {
  /**
   * The memory of a support set in canonical order. Fails with `picture-unseen` (the detail is the ImageId) or
   * `runtime-failed`.
   */
  memoryOf(
    featuresOf: ReadonlyMap<ImageId, Features>,
    inOrder: SupportSet,
  ): Promise<Outcome<Memory, EngineFailure>>;
}

/** Reads what is missing through `blocks`. The features of a picture must never change. */
export function createMemoryCache(blocks: BlockCache, shape: BlockShape): MemoryCache {
  let last: { readonly inOrder: SupportSet; readonly memory: Memory } | null = null;
  return {
    async memoryOf(featuresOf, inOrder) {
      const shown = [];
      for (const { imageId } of inOrder) {
        const features = featuresOf.get(imageId);
        if (!features) return engineFails('picture-unseen', imageId);
        shown.push({ imageId, features });
      }
      if (last && areAlike(last.inOrder, inOrder)) return succeed(last.memory);
      const found = await blocks.blocksFor(shown);
      if (!found.ok) return found;
      const remembered = found.value.map((block, place) => ({
        block,
        label: inOrder[place]?.label ?? '',
      }));
      const memory = assembleMemory(remembered, shape);
      last = { inOrder, memory };
      return succeed(memory);
    },
  };
}

/** The same pictures under the same labels. */
function areAlike(one: SupportSet, other: SupportSet): boolean {
  return (
    one.length === other.length &&
    one.every(
      ({ imageId, label }, place) =>
        imageId === other[place]?.imageId && label === other[place].label,
    )
  );
}
