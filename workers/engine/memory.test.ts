import { describe, expect, it } from 'vitest';
import type { ImageId } from '../../src/domain/image-id.ts';
import { assembleMemory, inCanonicalOrder, maskWithout } from './memory.ts';

const shape = { layers: 2, heads: 1, headSize: 2 };
/** A block whose keys count up from `from`, and whose values are the keys, negative. */
function block(length: number, from: number) {
  const keys = Float32Array.from({ length: 2 * length * 2 }, (_, i) => from + i);
  return { length, keys, values: keys.map((key) => -key) };
}

describe('the memory', () => {
  it('lays blocks behind one another in every layer', () => {
    const memory = assembleMemory([block(1, 0), block(2, 100)], shape);
    expect(memory.positions).toBe(3);
    expect([...memory.keys]).toEqual([0, 1, 100, 101, 102, 103, 2, 3, 104, 105, 106, 107]);
    expect([...memory.values]).toEqual([...memory.keys].map((key) => -key));
    expect(memory.spans).toEqual([
      { start: 0, length: 1 },
      { start: 1, length: 2 },
    ]);
  });

  it('hides exactly the positions of the block that is left out', () => {
    const memory = assembleMemory([block(1, 0), block(2, 100), block(1, 200)], shape);
    expect([...maskWithout(memory, null)]).toEqual([1, 1, 1, 1]);
    expect([...maskWithout(memory, 1)]).toEqual([1, 0, 0, 1]);
    expect([...maskWithout(memory, 2)]).toEqual([1, 1, 1, 0]);
  });

  it('of nothing is one hidden position', () => {
    const memory = assembleMemory([], shape);
    expect(memory.positions).toBe(1);
    expect([...memory.keys]).toEqual([0, 0, 0, 0]);
    expect([...maskWithout(memory, null)]).toEqual([0]);
  });
});

describe('the canonical order', () => {
  it('goes by picture, then label, then placing, and leaves the support set as it is', () => {
    const shown = (demonstrationId: string, picture: string, label: string) => ({
      demonstrationId,
      imageId: picture.repeat(64) as ImageId,
      label,
    });
    const supportSet = [
      shown('d4', 'b', 'dax'),
      shown('d3', 'a', 'wug'),
      shown('d2', 'a', 'dax'),
      shown('d1', 'a', 'dax'),
    ];
    const ids = (list: typeof supportSet) => list.map(({ demonstrationId }) => demonstrationId);
    expect(ids([...inCanonicalOrder(supportSet)])).toEqual(['d1', 'd2', 'd3', 'd4']);
    expect(ids(supportSet)).toEqual(['d4', 'd3', 'd2', 'd1']);
  });
});
