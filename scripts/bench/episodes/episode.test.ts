import { describe, expect, it } from 'vitest';
import { createPrng } from '../../../src/kernel/prng.ts';
import { sampleEpisode, type Gallery } from './episode.ts';

/** The features of a picture encode its concept and its number. */
const concept = (name: string, pictures: number, rivals?: readonly string[]) => ({
  name,
  features: Array.from({ length: pictures }, (_, n) => Float32Array.of(name.charCodeAt(0), n)),
  ...(rivals && { rivals }),
});
const handsOf = (letters: string) => [...letters].map((one) => (one === 'p' ? 'pen' : 'brush'));
const gallery: Gallery = {
  concepts: [concept('a', 6), concept('b', 6), concept('c', 3), concept('d', 9)],
};
const shape = { ways: 2, shots: 3, queries: 2 };
const drawMany = (of: Gallery, wanted = shape) =>
  Array.from({ length: 60 }, (_, seed) => sampleEpisode(of, wanted, createPrng(seed)));

describe('sampleEpisode', () => {
  it('has this many demonstrations and queries of every concept, and no picture twice', () => {
    for (const episode of drawMany(gallery)) {
      const count = (of: readonly { readonly concept: number }[]) =>
        [0, 1].map((way) => of.filter((item) => item.concept === way).length);
      expect(count(episode.demonstrations)).toEqual([3, 3]);
      expect(count(episode.queries)).toEqual([2, 2]);
      const pictures = [...episode.demonstrations, ...episode.queries];
      expect(new Set(pictures.map(({ features }) => features.join())).size).toBe(10);
    }
  });

  it('puts each picture under the label of its own concept', () => {
    for (const { concepts, labels, demonstrations, queries } of drawMany(gallery)) {
      for (const { features, label, concept: way } of demonstrations) {
        expect(features[0]).toBe(gallery.concepts[concepts[way] ?? -1]?.features[0]?.[0]);
        expect(label).toBe(labels[way]);
      }
      for (const { features, concept: way } of queries) {
        expect(features[0]).toBe(gallery.concepts[concepts[way] ?? -1]?.features[0]?.[0]);
      }
    }
  });

  it('takes only concepts with enough pictures, and each of them in time', () => {
    const seen = new Set(drawMany(gallery).flatMap(({ concepts }) => concepts));
    expect([...seen].sort()).toEqual([0, 1, 3]);
  });

  it('is the same for the same seed and another for another', () => {
    const drawIt = (seed: number) => sampleEpisode(gallery, shape, createPrng(seed));
    expect(drawIt(5)).toEqual(drawIt(5));
    expect(drawIt(5)).not.toEqual(drawIt(6));
  });

  it('lets a concept with rivals meet no other, in either place', () => {
    const family: Gallery = {
      concepts: [
        concept('a', 5, []),
        concept('b', 5, []),
        concept('c', 5, []),
        concept('h', 5, ['a', 'b']),
      ],
    };
    const met = drawMany(family).map(({ concepts }) => concepts.join());
    expect([...new Set(met)].sort()).toEqual(['0,3', '1,3', '3,0', '3,1']);
  });

  it('takes demonstrations from one hand and queries from another', () => {
    const hands = { demonstrating: 'pen', asking: 'brush' };
    const of = (name: string, by: string) => ({ ...concept(name, by.length), hands: handsOf(by) });
    const drawnByTwo: Gallery = {
      concepts: [of('a', 'pppbb'), of('b', 'bbppp'), of('c', 'ppbbb'), of('d', 'pppp')],
    };
    for (let seed = 0; seed < 30; seed++) {
      const episode = sampleEpisode(drawnByTwo, shape, createPrng(seed), hands);
      expect([...episode.concepts].sort()).toEqual([0, 1]);
      expect(episode.hands).toEqual(hands);
      const handOf = (way: number, features: Float32Array) =>
        drawnByTwo.concepts[episode.concepts[way] ?? -1]?.hands?.[features[1] ?? -1];
      const shown = episode.demonstrations.map((one) => handOf(one.concept, one.features));
      const asked = episode.queries.map((one) => handOf(one.concept, one.features));
      expect(shown).toEqual(Array(6).fill('pen'));
      expect(asked).toEqual(Array(4).fill('brush'));
    }
  });

  it('shows and asks by the same hand without using a picture twice', () => {
    const hands = { demonstrating: 'pen', asking: 'pen' };
    const drawnByTwo: Gallery = {
      concepts: ['a', 'b', 'c'].map((name) => ({
        ...concept(name, 8),
        hands: handsOf(name === 'c' ? 'bbbbpppp' : 'bpbppppb'),
      })),
    };
    for (let seed = 0; seed < 30; seed++) {
      const episode = sampleEpisode(drawnByTwo, shape, createPrng(seed), hands);
      expect([...episode.concepts].sort()).toEqual([0, 1]);
      const all = [...episode.demonstrations, ...episode.queries];
      expect(new Set(all.map(({ features }) => features.join())).size).toBe(10);
      expect(all.every(({ features }) => [1, 3, 4, 5, 6].includes(features[1] ?? -1))).toBe(true);
    }
  });

  it('calls too few concepts a bug', () => {
    expect(() => sampleEpisode(gallery, { ...shape, ways: 4 }, createPrng(1))).toThrow(RangeError);
  });
});
