import { describe, expect, it } from 'vitest';
import { isInvented, novelName } from './novel-name.ts';

describe('an invented name', () => {
  it('is one that nobody has taken', () => {
    const first = novelName([]);
    expect(novelName([first])).not.toBe(first);
  });

  it('never runs out and never repeats', () => {
    const taken: string[] = [];
    for (let count = 0; count < 70; count++) taken.push(novelName(taken));
    expect(new Set(taken).size).toBe(70);
    expect(taken.every(isInvented)).toBe(true);
  });

  it('is told from a name that the visitor chose', () => {
    expect(isInvented('cactihog')).toBe(false);
    expect(isInvented('blicket 2')).toBe(true);
    expect(isInvented('blicket two')).toBe(false);
    expect(isInvented('red blicket')).toBe(false);
  });
});
