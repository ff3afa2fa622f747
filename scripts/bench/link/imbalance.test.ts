import { describe, expect, it } from 'vitest';
import { imbalance } from './imbalance.ts';
import { byLikeness, fakeGallery, fakeSubject } from './testing/fake-subject.ts';

const options = { episodes: 10, seed: 1 };

describe('unequal numbers of demonstrations', () => {
  it('are eight of one concept and two of the other', async () => {
    const subject = fakeSubject(byLikeness);
    await imbalance(subject, fakeGallery, options);
    for (const shown of subject.linked) {
      const [first = ''] = shown.map(({ label }) => label);
      const ofFirst = shown.filter(({ label }) => label === first).length;
      expect([ofFirst, shown.length - ofFirst].sort()).toEqual([2, 8]);
    }
  });

  it('leave no gap if likeness decides', async () => {
    const figures = await imbalance(fakeSubject(byLikeness), fakeGallery, options);
    expect(figures).toMatchObject({ large: 1, small: 1, gap: { difference: 0, low: 0, high: 0 } });
  });

  it('show a model that follows the majority', async () => {
    const crowd = fakeSubject(
      (_, label, demonstrations) => demonstrations.filter((shown) => shown.label === label).length,
    );
    const figures = await imbalance(crowd, fakeGallery, options);
    expect(figures).toMatchObject({ large: 1, small: 0, gap: { difference: 1 } });
  });

  it('are not always of the concept that comes second', async () => {
    const first = fakeSubject((_, label, demonstrations) => {
      const labels = demonstrations.map((shown) => shown.label).sort();
      return labels[0] === label ? 1 : 0;
    });
    const { large, small } = await imbalance(first, fakeGallery, { ...options, episodes: 40 });
    expect(large).toBeGreaterThan(0.2);
    expect(small).toBeGreaterThan(0.2);
  });
});
