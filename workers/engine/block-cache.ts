import { succeed, type Outcome } from '../../src/domain/outcome.ts';
import type { ImageId } from '../../src/domain/image-id.ts';
import type { EngineFailure } from '../protocol.ts';
import type { Row } from './batch-rows.ts';
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
      for (const run of runsOf(missing, wording)) {
        const read = await decoder.readDemonstrations(run.map(({ row }) => row));
        if (!read.ok) return read;
        counters.computed += read.value.length;
        for (const [index, block] of read.value.entries()) {
          blocks.set(run[index]?.key ?? '', block);
        }
      }
      for (const [key, block] of blocks) keep(key, block);
      forgetTheOldest();
      return succeed(shown.flatMap((demonstration) => blocks.get(keyOf(demonstration)) ?? []));
    },
  };
}

/**
 * The rows to be read, in runs of one length: padding would change the last bits of a block, and an answer would depend
 * on what else was read with it.
 */
function runsOf(
  missing: ReadonlyMap<string, Shown>,
  wording: Wording,
): readonly (readonly { readonly key: string; readonly row: Row }[])[] {
  const rows = [...missing].map(([key, { label, features }]) => ({
    key,
    row: { tokens: demonstrationRow(label, wording), features },
  }));
  const lengths = new Set(rows.map(({ row }) => row.tokens.length));
  return [...lengths].flatMap((length) => {
    const alike = rows.filter(({ row }) => row.tokens.length === length);
    const runs = Math.ceil(alike.length / ROWS_PER_RUN);
    return Array.from({ length: runs }, (_, run) =>
      alike.slice(run * ROWS_PER_RUN, (run + 1) * ROWS_PER_RUN),
    );
  });
}

/** An ImageId has a fixed length, so the label needs no quoting. */
function keyOf({ imageId, label }: Shown): string {
  return `${imageId} ${label}`;
}
