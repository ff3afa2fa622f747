import { succeed, type Outcome } from '../../src/domain/outcome.ts';
import type { ImageId } from '../../src/domain/image-id.ts';
import type { EngineFailure } from '../protocol.ts';
import { bytesOf, type Block } from './block.ts';
import type { Decoder } from './decoder.ts';
import type { Features } from './encoder.ts';

/** A demonstration's picture as the decoder reads it. */
export interface Shown {
  readonly imageId: ImageId;
  readonly features: Features;
}

/**
 * Keeps each picture's block, so that a question costs only what changed since the last. A block depends on the picture
 * alone: renaming its concept, moving it to another, placing it again, muting or adding others leaves it as it is.
 */
export interface BlockCache {
  /** The blocks in the order asked for; reads those that are missing. Fails with `runtime-failed`. */
  blocksFor(shown: readonly Shown[]): Promise<Outcome<readonly Block[], EngineFailure>>;
  /** How many blocks were read by the model, and how many were found here, since the beginning. */
  readonly counters: { readonly computed: number; readonly hits: number };
}

/** More rows than this are read in several runs, to bound what the runtime holds at once. */
const ROWS_PER_RUN = 64;

/** Holds at most `maxBytes` between questions; those not asked for longest go first. */
export function createBlockCache(decoder: Decoder, maxBytes = 128 * 2 ** 20): BlockCache {
  // A Map keeps the order of insertion: the first key is the one that was not asked for longest.
  const kept = new Map<ImageId, Block>();
  const counters = { computed: 0, hits: 0 };
  let keptBytes = 0;

  function keep(imageId: ImageId, block: Block): void {
    const replaced = kept.get(imageId);
    kept.delete(imageId);
    kept.set(imageId, block);
    keptBytes += bytesOf(block) - (replaced ? bytesOf(replaced) : 0);
  }

  function forgetTheOldest(): void {
    for (const [imageId, block] of kept) {
      if (keptBytes <= maxBytes) return;
      kept.delete(imageId);
      keptBytes -= bytesOf(block);
    }
  }

  return {
    counters,
    async blocksFor(shown) {
      const blocks = new Map<ImageId, Block>();
      const missing = new Map<ImageId, Features>();
      for (const { imageId, features } of shown) {
        const block = kept.get(imageId);
        if (block) blocks.set(imageId, block);
        else missing.set(imageId, features);
      }
      counters.hits += blocks.size;
      const toRead = [...missing];
      for (let from = 0; from < toRead.length; from += ROWS_PER_RUN) {
        const run = toRead.slice(from, from + ROWS_PER_RUN);
        const read = await decoder.readDemonstrations(run.map(([, features]) => features));
        if (!read.ok) return read;
        counters.computed += read.value.length;
        for (const [index, [imageId]] of run.entries()) {
          const block = read.value[index];
          if (block) blocks.set(imageId, block);
        }
      }
      for (const [imageId, block] of blocks) keep(imageId, block);
      forgetTheOldest();
      return succeed(shown.flatMap(({ imageId }) => blocks.get(imageId) ?? []));
    },
  };
}
