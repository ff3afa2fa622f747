import { describe, expect, it } from 'vitest';
import { labelLengths } from './label-lengths.ts';
import { byLikeness, fakeGallery, fakeSubject } from './testing/fake-subject.ts';

const options = { episodes: 4, seed: 1 };

describe('labels of unequal length', () => {
  it('are 24 bytes against 3, and one is the beginning of the other; each concept has both', async () => {
    const subject = fakeSubject(byLikeness);
    await labelLengths(subject, fakeGallery, options);
    const pairs = subject.linked.map((shown) => [...new Set(shown.map(({ label }) => label))]);
    expect(pairs).toHaveLength(16);
    for (const [n, [first = '', second = '']] of pairs.entries()) {
      const [longer, shorter] = n % 2 === 0 ? [first, second] : [second, first];
      if (n < 8) expect([longer.length, shorter.length]).toEqual([24, 3]);
      else {
        expect(longer.startsWith(shorter)).toBe(true);
        expect(longer.length).toBeGreaterThan(shorter.length);
      }
    }
  });

  it('have no effect if likeness decides', async () => {
    const { longAndShort, prefix } = await labelLengths(
      fakeSubject(byLikeness),
      fakeGallery,
      options,
    );
    expect(longAndShort).toEqual({ accuracy: 1, onLonger: 1, onShorter: 1, greyLonger: 0.5 });
    expect(prefix).toEqual(longAndShort);
  });

  it('show a model that avoids long labels', async () => {
    const shy = fakeSubject((_, label) => -label.length);
    const { longAndShort } = await labelLengths(shy, fakeGallery, options);
    expect(longAndShort).toEqual({ accuracy: 0.5, onLonger: 0, onShorter: 1, greyLonger: 0 });
  });
});
