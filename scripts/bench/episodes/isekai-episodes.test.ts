import { describe, expect, it } from 'vitest';
import { isekaiEpisode, isekaiPictures } from './isekai-episodes.ts';
import type { IsekaiRecord } from '../../../src/files/import/parse-isekai.ts';

const record: IsekaiRecord = {
  query: 'b3',
  names: ['cactihog', 'hedgehog'],
  pictures: [
    ['a1', 'a2', 'a3'],
    ['b1', 'b2'],
  ],
  concept: 1,
};
const featuresOf = new Map(
  ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'].map((path, n) => [path, Float32Array.of(n)]),
);

describe('isekaiEpisode', () => {
  it('shows the first pictures of both lists in pairs, as the page does, under the names of the file', () => {
    const episode = isekaiEpisode(record, 2, featuresOf);
    expect(episode?.labels).toEqual(['cactihog', 'hedgehog']);
    expect(
      episode?.demonstrations.map(({ features, label, concept }) => [features[0], label, concept]),
    ).toEqual([
      [0, 'cactihog', 0],
      [3, 'hedgehog', 1],
      [1, 'cactihog', 0],
      [4, 'hedgehog', 1],
    ]);
    expect(episode?.queries).toEqual([{ features: Float32Array.of(5), concept: 1 }]);
  });

  it('is null if a list is too short or a picture is missing', () => {
    expect(isekaiEpisode(record, 3, featuresOf)).toBeNull();
    const without = (path: string) => new Map([...featuresOf].filter(([other]) => other !== path));
    expect(isekaiEpisode(record, 1, without('b3'))).toBeNull();
    expect(isekaiEpisode(record, 1, without('a1'))).toBeNull();
    expect(isekaiEpisode(record, 1, without('a2'))).not.toBeNull();
  });
});

describe('isekaiPictures', () => {
  it('lists each picture once, and only as many of a list as are shown', () => {
    expect(isekaiPictures([record, { ...record, query: 'a1' }], 1)).toEqual(['a1', 'b1', 'b3']);
  });
});
