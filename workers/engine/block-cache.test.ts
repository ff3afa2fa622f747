import { describe, expect, it } from 'vitest';
import type { ImageId } from '../../src/domain/image-id.ts';
import type { Block } from './block.ts';
import { cutRow } from './block.ts';
import { createBlockCache } from './block-cache.ts';
import type { Decoder } from './decoder.ts';
import type { Features } from './encoder.ts';

const BLOCK_BYTES = 3 * 4;

/** A decoder whose block of a picture is the picture's first feature: enough to tell whose it is. */
function recordingDecoder() {
  const runs: number[] = [];
  const decoder = {
    readDemonstrations(pictures: readonly Features[]) {
      runs.push(pictures.length);
      const blocks = pictures.map((features): Block => ({
        keys: features.map((feature) => feature + 10),
        values: features.map((feature) => feature + 20),
        refined: features,
      }));
      return Promise.resolve({ ok: true, value: blocks });
    },
  } as unknown as Decoder;
  return { decoder, runs };
}
const shown = (picture: number) => ({
  imageId: String(picture).padStart(64, '0') as ImageId,
  features: Float32Array.of(picture),
});
const a = shown(1);
const b = shown(2);
const c = shown(3);

describe('the block cache', () => {
  it('reads each picture once, all in one run, and gives them in the order asked for', async () => {
    const { decoder, runs } = recordingDecoder();
    const found = await createBlockCache(decoder).blocksFor([b, a, c, a]);
    if (!found.ok) throw new Error(found.failure.detail);
    const numbers = found.value.map((block) => [...block.keys, ...block.values, ...block.refined]);
    expect(numbers).toEqual([
      [12, 22, 2],
      [11, 21, 1],
      [13, 23, 3],
      [11, 21, 1],
    ]);
    expect(runs).toEqual([3]);
  });

  it('reads only what changed', async () => {
    const { decoder } = recordingDecoder();
    const cache = createBlockCache(decoder);
    await cache.blocksFor([a, b]);
    await cache.blocksFor([b, a]);
    await cache.blocksFor([b]);
    expect(cache.counters).toEqual({ computed: 2, hits: 3 });
    await cache.blocksFor([a, b, c]);
    expect(cache.counters).toEqual({ computed: 3, hits: 5 });
  });

  it('forgets what was not asked for longest when it holds too much', async () => {
    const { decoder } = recordingDecoder();
    const cache = createBlockCache(decoder, 2 * BLOCK_BYTES);
    await cache.blocksFor([a, b]);
    await cache.blocksFor([a]);
    await cache.blocksFor([c]);
    const { computed } = cache.counters;
    await cache.blocksFor([a, c]);
    expect(cache.counters.computed).toBe(computed);
    await cache.blocksFor([b]);
    expect(cache.counters.computed).toBe(computed + 1);
  });

  it('answers a question that is larger than what it may hold', async () => {
    const { decoder } = recordingDecoder();
    const cache = createBlockCache(decoder, BLOCK_BYTES);
    for (let time = 0; time < 2; time++) {
      expect(await cache.blocksFor([a, b, c])).toMatchObject({ ok: true, value: { length: 3 } });
    }
  });

  it('reads a hundred demonstrations in bounded runs', async () => {
    const { decoder, runs } = recordingDecoder();
    const cache = createBlockCache(decoder);
    await cache.blocksFor(Array.from({ length: 100 }, (_, picture) => shown(picture)));
    expect(runs).toEqual([64, 36]);
  });

  it('passes on the failure of the runtime and keeps nothing', async () => {
    const failure = { code: 'runtime-failed', detail: 'lost' };
    const decoder = {
      readDemonstrations: () => Promise.resolve({ ok: false, failure }),
    } as unknown as Decoder;
    const cache = createBlockCache(decoder);
    expect(await cache.blocksFor([a])).toEqual({ ok: false, failure });
    expect(cache.counters.computed).toBe(0);
  });
});

describe('cutRow', () => {
  it('copies one row out of a batch', () => {
    const batch = Float32Array.from([0, 1, 2, 10, 11, 12]);
    const row = cutRow(batch, 1, 2);
    batch.fill(7);
    expect([...row]).toEqual([10, 11, 12]);
  });
});
