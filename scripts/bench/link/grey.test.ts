import { describe, expect, it } from 'vitest';
import { grey } from './grey.ts';
import { byLikeness, fakeGallery, fakeSubject } from './testing/fake-subject.ts';

const options = { episodes: 40, seed: 1 };

describe('a grey query', () => {
  it('is of mid grey, in the size that the encoder reads', async () => {
    const subject = fakeSubject(byLikeness);
    const encoded: Float32Array[] = [];
    const encode: typeof subject.encode = (pictures) => {
      encoded.push(...pictures);
      return subject.encode(pictures);
    };
    await grey({ ...subject, encode }, fakeGallery, options);
    expect(encoded).toEqual([new Float32Array(3 * 2 * 2).fill(0.5)]);
  });

  it('leaves a model that looks at pictures without an opinion', async () => {
    const { confidence, none } = await grey(fakeSubject(byLikeness), fakeGallery, options);
    expect(confidence).toBeCloseTo(0.5, 10);
    expect(none).toBe(0);
  });

  it('shows a model that prefers the last label that it was taught', async () => {
    const lastTold = fakeSubject((_, label, demonstrations) =>
      demonstrations.at(-1)?.label === label ? 2 : 0,
    );
    const figures = await grey(lastTold, fakeGallery, options);
    expect(figures.shares).toEqual([0, 1]);
    expect(figures.confidence).toBeCloseTo(1 / (1 + Math.exp(-2)), 10);
  });

  it('counts how often "none of these" came first', async () => {
    const figures = await grey(fakeSubject(byLikeness, { none: 1 }), fakeGallery, options);
    expect(figures.none).toBe(1);
    expect(figures.confidence).toBeCloseTo(0.5, 10);
  });
});
