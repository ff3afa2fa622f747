import { describe, expect, it } from 'vitest';
import { keptEpisodes } from './kept-episodes.ts';
import { episode, linkContext, supportSet } from '../testing/made.ts';

const lesson = (questions: number, demonstrations: number) => {
  const shown = supportSet(...Array.from({ length: demonstrations }, (_, n) => `d${n}=dax`));
  return Array.from({ length: questions }, (_, n) => episode(`e${n}`, linkContext(shown)));
};
const ids = (episodes: readonly { readonly id: string }[]) => episodes.map(({ id }) => id);

describe('the episodes that a session keeps', () => {
  it('are the last sixty of a lesson', () => {
    expect(ids(keptEpisodes(lesson(59, 8)))).toHaveLength(59);
    const kept = ids(keptEpisodes(lesson(500, 8)));
    expect(kept).toHaveLength(60);
    expect(kept.at(-1)).toBe('e499');
  });

  it('are fewer where each names hundreds of pictures, so that a record stays small', () => {
    expect(keptEpisodes(lesson(500, 166))).toHaveLength(60);
    expect(ids(keptEpisodes(lesson(100, 1000)))).toEqual(ids(lesson(100, 0).slice(-10)));
  });

  it('are the latest in any case', () => {
    expect(ids(keptEpisodes(lesson(3, 12_000)))).toEqual(['e2']);
    expect(keptEpisodes([])).toEqual([]);
  });
});
