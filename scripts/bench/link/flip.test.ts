import { describe, expect, it } from 'vitest';
import { flip, flipped } from './flip.ts';
import { byLikeness, conceptOfFeatures, fakeGallery, fakeSubject } from './testing/fake-subject.ts';

const options = { episodes: 5, seed: 1 };

describe('the labels exchanged', () => {
  it('exchange all answers too if the labels are read', async () => {
    const { exact, free } = await flip(fakeSubject(byLikeness), fakeGallery, options);
    expect(exact).toEqual({ accuracy: 1, oldLabels: 0, newLabels: 1, followed: 1 });
    expect(free).toEqual(exact);
  });

  it('do not change the answers if a model remembers the first labels', async () => {
    const firstTold = new Map<string, number>();
    const subject = fakeSubject((query, label, demonstrations) => {
      for (const shown of demonstrations) {
        if (!firstTold.has(shown.label))
          firstTold.set(shown.label, conceptOfFeatures(shown.features));
      }
      return firstTold.get(label) === conceptOfFeatures(query) ? 1 : 0;
    });
    const { exact } = await flip(subject, fakeGallery, options);
    expect(exact).toEqual({ accuracy: 1, oldLabels: 1, newLabels: 0, followed: 0 });
  });

  it('count freely written answers separately', async () => {
    const subject = fakeSubject(byLikeness, { write: () => 'a zebra' });
    const { exact, free } = await flip(subject, fakeGallery, options);
    expect(exact.followed).toBe(1);
    expect(free).toEqual({ accuracy: 0, oldLabels: 0, newLabels: 0, followed: 0 });
  });

  it('are shares of all queries', () => {
    const choice = (concept: number, label: number) => ({ concept, label });
    const pairs = [
      [choice(0, 0), choice(0, 1)],
      [choice(0, 1), choice(0, 0)],
      [choice(1, 1), choice(1, 1)],
      [choice(1, 1), choice(1, -1)],
    ] as const;
    expect(flipped(pairs)).toEqual({
      accuracy: 0.75,
      oldLabels: 0.5,
      newLabels: 0.25,
      followed: 0.5,
    });
  });
});
