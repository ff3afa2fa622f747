import { describe, expect, it } from 'vitest';
import type { ImageId } from '../../src/domain/image-id.ts';
import type { Row } from './batch-rows.ts';
import type { Block } from './block.ts';
import { cutBlock } from './block.ts';
import { createBlockCache } from './block-cache.ts';
import type { Decoder } from './decoder.ts';

const wording = {
  tokens: { img: 256, query: 257, end: 258, none: 259, pad: 260 },
  maxLabelBytes: 8,
};
const BLOCK_BYTES = 2 * 4;

/** A decoder whose block of a row is the row's first byte: enough to tell whose it is. */
function recordingDecoder() {
  const runs: number[] = [];
  const decoder = {
    readDemonstrations(rows: readonly Row[]) {
      runs.push(rows.length);
      const blocks = rows.map(({ tokens, features }): Block => ({
        length: tokens.length,
        keys: Float32Array.of(tokens[1] ?? 0),
        values: Float32Array.of(features[0] ?? 0),
      }));
      return Promise.resolve({ ok: true, value: blocks });
    },
  } as unknown as Decoder;
  return { decoder, runs };
}
const shown = (picture: number, label: string) => ({
  imageId: String(picture).padStart(64, '0') as ImageId,
  label,
  features: Float32Array.of(picture),
});
const a = shown(1, 'a');
const b = shown(2, 'b');
const c = shown(3, 'c');

describe('the block cache', () => {
  it('reads all labels of one length in one run and gives it in the order asked for', async () => {
    const { decoder, runs } = recordingDecoder();
    const cache = createBlockCache(decoder, wording);
    const found = await cache.blocksFor([b, a, shown(1, 'b'), a]);
    if (!found.ok) throw new Error(found.failure.detail);
    expect(found.value.map(({ keys, values }) => [...keys, ...values])).toEqual([
      [98, 2],
      [97, 1],
      [98, 1],
      [97, 1],
    ]);
    expect(runs).toEqual([3]);
  });

  it('reads labels of different length in runs of their own, so that none is padded', async () => {
    const { decoder, runs } = recordingDecoder();
    await createBlockCache(decoder, wording).blocksFor([a, shown(2, 'long'), b, shown(3, 'also')]);
    expect(runs).toEqual([2, 2]);
  });

  it('reads only what changed', async () => {
    const { decoder } = recordingDecoder();
    const cache = createBlockCache(decoder, wording);
    await cache.blocksFor([a, b]);
    await cache.blocksFor([b, a]);
    await cache.blocksFor([b]);
    expect(cache.counters).toEqual({ computed: 2, hits: 3 });
    await cache.blocksFor([a, b, c]);
    expect(cache.counters).toEqual({ computed: 3, hits: 5 });
    await cache.blocksFor([shown(1, 'renamed'), b, c]);
    expect(cache.counters).toEqual({ computed: 4, hits: 7 });
  });

  it('forgets what was not asked for longest when it holds too much', async () => {
    const { decoder } = recordingDecoder();
    const cache = createBlockCache(decoder, wording, 2 * BLOCK_BYTES);
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
    const cache = createBlockCache(decoder, wording, BLOCK_BYTES);
    for (let time = 0; time < 2; time++) {
      expect(await cache.blocksFor([a, b, c])).toMatchObject({ ok: true, value: { length: 3 } });
    }
  });

  it('reads a hundred demonstrations in bounded runs', async () => {
    const { decoder, runs } = recordingDecoder();
    const cache = createBlockCache(decoder, wording);
    await cache.blocksFor(Array.from({ length: 100 }, (_, picture) => shown(picture, 'a')));
    expect(runs).toEqual([64, 36]);
  });

  it('passes on the failure of the runtime and keeps nothing', async () => {
    const failure = { code: 'runtime-failed', detail: 'lost' };
    const decoder = {
      readDemonstrations: () => Promise.resolve({ ok: false, failure }),
    } as unknown as Decoder;
    const cache = createBlockCache(decoder, wording);
    expect(await cache.blocksFor([a])).toEqual({ ok: false, failure });
    expect(cache.counters.computed).toBe(0);
  });
});

describe('cutBlock', () => {
  it('takes one row out of a batch and leaves its padding behind', () => {
    // Two rows, two layers, one head, three positions of which the row has two, one number each.
    const batch = Float32Array.from([0, 1, 2, 10, 11, 12, 20, 21, 22, 30, 31, 32]);
    const shape = { layers: 2, heads: 1, headSize: 1 };
    expect([...cutBlock(batch, 1, 3, 2, shape)]).toEqual([20, 21, 30, 31]);
  });
});
