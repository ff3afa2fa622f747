import { describe, expect, it } from 'vitest';
import { pairsOf } from './change-choices.tsx';

describe('the pairs that can be swapped', () => {
  it('are all pairs, each once', () => {
    expect(pairsOf(['a', 'b', 'c'])).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
  });

  it('are none of one label', () => {
    expect(pairsOf(['a'])).toEqual([]);
    expect(pairsOf([])).toEqual([]);
  });
});
