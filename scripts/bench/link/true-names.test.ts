import { describe, expect, it } from 'vitest';
import { byLikeness, conceptOfFeatures, fakeGallery, fakeSubject } from './testing/fake-subject.ts';
import { trueNames } from './true-names.ts';

const options = { episodes: 5, seed: 1 };

describe('true names', () => {
  it('are what the context says they are, swapped or not', async () => {
    const subject = fakeSubject(byLikeness);
    const figures = await trueNames(subject, fakeGallery, options);
    expect(figures).toMatchObject({ unswapped: 1, swapped: 1, followed: 1, episodes: 5 });
    const [own = [], swapped = []] = subject.linked;
    const nameOf = (features: Float32Array) => `creature ${String(conceptOfFeatures(features))}`;
    expect(own.every(({ features, label }) => nameOf(features) === label)).toBe(true);
    expect(swapped.some(({ features, label }) => nameOf(features) === label)).toBe(false);
    expect(swapped.map(({ features }) => features)).toEqual(own.map(({ features }) => features));
  });

  it('show a model that follows the usual meaning of a name', async () => {
    const wellRead = fakeSubject((query, label) =>
      label === `creature ${String(conceptOfFeatures(query))}` ? 1 : 0,
    );
    const figures = await trueNames(wellRead, fakeGallery, options);
    expect(figures).toMatchObject({ unswapped: 1, swapped: 0, followed: 0 });
  });

  it('are read whole, and left out if they do not differ', async () => {
    const long = 'a name that only differs far beyond its beginning: ';
    const named = (nameOf: (n: number) => string) => ({
      concepts: fakeGallery.concepts.map(({ features }, n) => ({ name: nameOf(n), features })),
    });
    const subject = fakeSubject(byLikeness);
    expect(
      (
        await trueNames(
          subject,
          named((n) => long + n),
          options,
        )
      ).episodes,
    ).toBe(5);
    expect(
      (
        await trueNames(
          subject,
          named(() => long),
          options,
        )
      ).episodes,
    ).toBe(0);
  });
});
