import { describe, expect, it } from 'vitest';
import type { ImageId } from '../../src/domain/image-id.ts';
import type { BlockCache, Shown } from './block-cache.ts';
import { createMemoryCache } from './memory-cache.ts';

const shape = { layers: 1, heads: 1, headSize: 1, featureSize: 1 };
const imageId = (picture: number) => String(picture).padStart(64, '0') as ImageId;
const featuresOf = new Map([1, 2].map((n) => [imageId(n), Float32Array.of(n)]));
const shown = (picture: number, label: string) => ({
  demonstrationId: `d${picture}${label}`,
  imageId: imageId(picture),
  label,
});

function counting() {
  const asked: number[] = [];
  const blocks = {
    blocksFor(pictures: readonly Shown[]) {
      asked.push(pictures.length);
      const value = pictures.map(({ features }) => ({
        keys: features,
        values: features,
        refined: features,
      }));
      return Promise.resolve({ ok: true, value });
    },
  } as unknown as BlockCache;
  const { memoryOf } = createMemoryCache(blocks, shape);
  const memory = async (...set: ReturnType<typeof shown>[]) => {
    const found = await memoryOf(featuresOf, set);
    if (!found.ok) throw new Error(found.failure.detail);
    return found.value;
  };
  return { asked, memory, memoryOf };
}

describe('the memory of a support set', () => {
  it('is laid out once for one question after another', async () => {
    const { asked, memory } = counting();
    const first = await memory(shown(1, 'dax'), shown(2, 'wug'));
    expect([...first.keys]).toEqual([1, 2]);
    expect(first.labels).toEqual(['dax', 'wug']);
    expect(await memory(shown(1, 'dax'), shown(2, 'wug'))).toBe(first);
    expect(asked).toEqual([2]);
  });

  it('is another as soon as a picture or a label is', async () => {
    const { asked, memory } = counting();
    await memory(shown(1, 'dax'), shown(2, 'wug'));
    expect((await memory(shown(1, 'dax'), shown(2, 'dax'))).labels).toEqual(['dax', 'dax']);
    expect([...(await memory(shown(1, 'dax'), shown(1, 'dax'))).keys]).toEqual([1, 1]);
    expect([...(await memory(shown(1, 'dax'))).keys]).toEqual([1]);
    expect((await memory()).labels).toEqual([]);
    expect(asked).toEqual([2, 2, 2, 1, 0]);
  });

  it('cannot be had of a picture that nobody has seen, kept or not', async () => {
    const { memory, memoryOf } = counting();
    await memory(shown(1, 'dax'));
    const unseen = { ok: false, failure: { code: 'picture-unseen', detail: imageId(1) } };
    expect(await memoryOf(new Map(), [shown(1, 'dax')])).toEqual(unseen);
  });
});
