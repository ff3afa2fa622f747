import { describe, expect, it } from 'vitest';
import { order } from './order.ts';
import { byLikeness, fakeGallery, fakeSubject } from './testing/fake-subject.ts';

const options = { episodes: 5, seed: 1 };

describe('another order of the demonstrations', () => {
  it('changes nothing for a model that does not read it', async () => {
    const figures = await order(fakeSubject(byLikeness), fakeGallery, options);
    expect(figures).toMatchObject({ largestDifference: 0, sameAnswers: 1 });
  });

  it('shows in a model that repeats the last label', async () => {
    const lastTold = fakeSubject((_, label, demonstrations) =>
      demonstrations.at(-1)?.label === label ? 7 : 0,
    );
    const figures = await order(lastTold, fakeGallery, options);
    expect(figures.largestDifference).toBe(7);
    expect(figures.sameAnswers).toBeLessThan(1);
  });

  it('shows in "none of these" too', async () => {
    let asked = 0;
    const subject = fakeSubject(byLikeness);
    const drifting = {
      ...subject,
      link: async (...shown: Parameters<typeof subject.link>) => {
        const linked = await subject.link(...shown);
        const none = asked++;
        return {
          ...linked,
          score: async (...of: Parameters<typeof linked.score>) =>
            (await linked.score(...of)).map((scores) => ({ ...scores, none })),
        };
      },
    };
    const figures = await order(drifting, fakeGallery, options);
    expect(figures).toMatchObject({ largestDifference: 1, sameAnswers: 1 });
  });
});
