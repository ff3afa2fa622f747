import { describe, expect, it } from 'vitest';
import { succeed } from '../../src/kernel/outcome.ts';
import { evaluateGallery } from './evaluate-gallery.ts';
import { byLikeness, fakeSubject } from './link/testing/fake-subject.ts';
import { must } from './subject/subject.ts';

const wanted = {
  ways: 2,
  shots: [1, 2],
  queries: 1,
  episodes: 10,
  each: 20,
  seed: 1,
  hands: true,
  absent: false,
  link: false,
  copies: 1,
};

/**
 * A model that sees the concept in pictures by the hand `a`, and only the hand itself in those by `b`. The first pixel is
 * one or the other.
 */
const subject = {
  ...fakeSubject(byLikeness),
  scale: (rgba: Uint8Array | Uint8ClampedArray) => {
    const features = new Float32Array(8);
    features[rgba[0] ?? 0] = 1;
    return features;
  },
  encode: (pictures: readonly Float32Array[]) => Promise.resolve([...pictures]),
};
const pictureOf = (pixel: number) => () =>
  Promise.resolve(succeed({ data: new Uint8Array(4).fill(pixel), width: 1, height: 1 }));
const source = {
  name: 'hands',
  concepts: [0, 1, 2].map((concept) => ({
    name: `concept ${concept}`,
    pictures: [...'aaaa'].map(() => pictureOf(concept)).concat([...'bbbb'].map(() => pictureOf(7))),
    hands: [...'aaaabbbb'],
  })),
};

describe('evaluateGallery, by hands', () => {
  it('draws half of the episodes by one hand and half by two, and reports them separately', async () => {
    const report = must(await evaluateGallery(subject, source, [], wanted));
    expect(report.byHands).toHaveLength(2 * 2 * 5);
    const centroid = report.byHands?.filter(({ method }) => method === 'centroid') ?? [];
    expect(centroid.map(({ shots, hands }) => [shots, hands])).toEqual([
      [1, 'one'],
      [1, 'two'],
      [2, 'one'],
      [2, 'two'],
    ]);
    // With two hands the model can tell nothing apart. With one hand, those by `a` are all right.
    for (const { hands, accuracy } of centroid) {
      if (hands === 'two') expect(accuracy).toBe(0.5);
      else expect(accuracy).toBeGreaterThan(0.5);
    }
  });

  it('does not mention hands if none are asked for', async () => {
    const report = must(await evaluateGallery(subject, source, [], { ...wanted, hands: false }));
    expect(report).not.toHaveProperty('byHands');
  });

  it('asks about absent concepts by the same hands', async () => {
    const report = must(await evaluateGallery(subject, source, [], { ...wanted, absent: true }));
    expect(report.absent).toHaveLength(2);
  });

  it('says in a sentence that no hand has drawn enough', async () => {
    expect(await evaluateGallery(subject, source, [], { ...wanted, shots: [5] })).toEqual({
      ok: false,
      failure: 'No hand has drawn 6 pictures of 2 concepts that may meet, and no two share them.',
    });
  });
});
