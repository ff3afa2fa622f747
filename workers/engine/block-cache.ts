import { succeed, type Outcome } from '../../src/domain/outcome.ts';
import type { ImageId } from '../../src/domain/image-id.ts';
import type { EngineFailure } from '../protocol.ts';
import { bytesOf, type Block } from './block.ts';
import type { Decoder } from './decoder.ts';
import type { Features } from './encoder.ts';
import { demonstrationRow, type Wording } from './tokens.ts';

/** A demonstration as the decoder reads it. */
export interface Shown {
  readonly imageId: ImageId;
  readonly label: string;
  readonly features: Features;
}

/**
 * Keeps each demonstration's block, so that a question costs only what changed since the last. A block depends on the
 * picture and the label alone: placing the picture again, muting, moving or adding others leaves it as it is.
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
export function createBlockCache(
  decoder: Decoder,
  wording: Wording,
  maxBytes = 128 * 2 ** 20,
): BlockCache {
  // A Map keeps the order of insertion: the first key is the one that was not asked for longest.
  const kept = new Map<string, Block>();
  const counters = { computed: 0, hits: 0 };
  let keptBytes = 0;

  function keep(key: string, block: Block): void {
    const replaced = kept.get(key);
    kept.delete(key);
    kept.set(key, block);
    keptBytes += bytesOf(block) - (replaced ? bytesOf(replaced) : 0);
  }

  function forgetTheOldest(): void {
    for (const [key, block] of kept) {
      if (keptBytes <= maxBytes) return;
      kept.delete(key);
      keptBytes -= bytesOf(block);
    }
  }

  return {
    counters,
    async blocksFor(shown) {
      const blocks = new Map<string, Block>();
      const missing = new Map<string, Shown>();
      for (const demonstration of shown) {
        const key = keyOf(demonstration);
        const block = kept.get(key);
        if (block) blocks.set(key, block);
        else missing.set(key, demonstration);
      }
      counters.hits += blocks.size;
      const keys = [...missing.keys()];
      for (let from = 0; from < keys.length; from += ROWS_PER_RUN) {
        const chunk = [...missing.values()].slice(from, from + ROWS_PER_RUN);
        const read = await decoder.readDemonstrations(
          chunk.map(({ label, features }) => ({
            tokens: demonstrationRow(label, wording),
            features,
          })),
        );
        if (!read.ok) return read;
        counters.computed += read.value.length;
        for (const [index, block] of read.value.entries()) {
          blocks.set(keys[from + index] ?? '', block);
        }
      }
      for (const [key, block] of blocks) keep(key, block);
      forgetTheOldest();
      return succeed(shown.flatMap((demonstration) => blocks.get(keyOf(demonstration)) ?? []));
    },
  };
}

/** An ImageId has a fixed length, so the label needs no quoting. */
function keyOf({ imageId, label }: Shown): string {
  return `${imageId} ${label}`;
}
