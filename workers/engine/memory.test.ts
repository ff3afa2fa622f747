import { describe, expect, it } from 'vitest';
import type { ImageId } from '../../src/domain/image-id.ts';
import { assembleMemory, inCanonicalOrder, maskWithout } from './memory.ts';

const shape = { layers: 2, heads: 1, headSize: 2, featureSize: 1 };
/** A demonstration whose keys count up from `from`; its values are the keys, negative, and its features the first. */
function shown(label: string, from: number) {
  const keys = Float32Array.from({ length: 2 * 2 }, (_, i) => from + i);
  const block = { keys, values: keys.map((key) => -key), refined: Float32Array.of(from) };
  return { label, block };
}

describe('the memory', () => {
  it('lays blocks side by side in every layer, one position for each', () => {
    const memory = assembleMemory([shown('dax', 0), shown('wug', 100)], shape);
    expect(memory.positions).toBe(2);
    expect([...memory.keys]).toEqual([0, 1, 100, 101, 2, 3, 102, 103]);
    expect([...memory.values]).toEqual([...memory.keys].map((key) => -key));
    expect([...memory.features]).toEqual([0, 100]);
    expect(memory.labels).toEqual(['dax', 'wug']);
  });

  it('hides exactly the demonstration that is left out', () => {
    const memory = assembleMemory([shown('dax', 0), shown('wug', 100), shown('dax', 200)], shape);
    expect([...maskWithout(memory, null)]).toEqual([1, 1, 1]);
    expect([...maskWithout(memory, 1)]).toEqual([1, 0, 1]);
    expect([...maskWithout(memory, 2)]).toEqual([1, 1, 0]);
  });

  it('of nothing is one hidden position', () => {
    const memory = assembleMemory([], shape);
    expect(memory).toMatchObject({ positions: 1, labels: [] });
    expect([...memory.keys]).toEqual([0, 0, 0, 0]);
    expect([...memory.features]).toEqual([0]);
    expect([...maskWithout(memory, null)]).toEqual([0]);
  });
});

describe('the canonical order', () => {
  it('goes by picture, then label, then placing, and leaves the support set as it is', () => {
    const placed = (demonstrationId: string, picture: string, label: string) => ({
      demonstrationId,
      imageId: picture.repeat(64) as ImageId,
      label,
    });
    const supportSet = [
      placed('d4', 'b', 'dax'),
      placed('d3', 'a', 'wug'),
      placed('d2', 'a', 'dax'),
      placed('d1', 'a', 'dax'),
    ];
    const ids = (list: typeof supportSet) => list.map(({ demonstrationId }) => demonstrationId);
    expect(ids([...inCanonicalOrder(supportSet)])).toEqual(['d1', 'd2', 'd3', 'd4']);
    expect(ids(supportSet)).toEqual(['d4', 'd3', 'd2', 'd1']);
  });
});
