import { describe, expect, it } from 'vitest';
import { createPrng } from '../../kernel/prng.ts';
import { drawn } from './draw.ts';

describe('drawn', () => {
  it('draws different items, every ordered pair about as often, and does not change the list', () => {
    const items = ['a', 'b', 'c'];
    const prng = createPrng(1);
    const counts = new Map<string, number>();
    for (let draw = 0; draw < 6000; draw++) {
      const pair = drawn(items, 2, prng).join('');
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(['ab', 'ac', 'ba', 'bc', 'ca', 'cb']);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
    expect(items).toEqual(['a', 'b', 'c']);
  });

  it('calls it a bug to draw more than there are', () => {
    expect(() => drawn([1], 2, createPrng(1))).toThrow(RangeError);
  });
});
