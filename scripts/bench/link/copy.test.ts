import { describe, expect, it } from 'vitest';
import { utf8Length } from '../../../src/domain/lcl/label.ts';
import { copy } from './copy.ts';
import { byLikeness, fakeGallery, fakeSubject } from './testing/fake-subject.ts';

describe('copying', () => {
  it('is exact for a model that writes the label of the picture that it sees', async () => {
    const subject = fakeSubject(byLikeness);
    const figures = await copy(subject, fakeGallery, { seed: 1, labels: 90 });
    expect(figures).toMatchObject({ labels: 90, exact: 1, mistakes: [] });
    expect(Object.keys(figures.byScript)).toHaveLength(9);
    for (const { labels } of Object.values(figures.byScript)) expect(labels).toBe(10);
    const counted = Object.values(figures.byBytes).reduce((sum, { labels }) => sum + labels, 0);
    expect(counted).toBe(90);
  });

  it('is asked of one demonstration at a time', async () => {
    const subject = fakeSubject(byLikeness);
    const blind = {
      ...subject,
      link: async (...shown: Parameters<typeof subject.link>) => {
        const { decode, ...linked } = await subject.link(...shown);
        return { ...linked, decode: (queries: readonly Float32Array[]) => decode(queries) };
      },
    };
    // Without the mask of one demonstration for each query, pictures that look alike take each other's labels.
    expect((await copy(blind, fakeGallery, { seed: 1, labels: 90 })).exact).toBeLessThan(1);
  });

  it('is counted by length and by script, and lists the wrong answers', async () => {
    const forgetful = fakeSubject(byLikeness, {
      write: (label) => (utf8Length(label) > 10 ? '?' : label),
    });
    const { exact, byBytes, byScript, mistakes } = await copy(forgetful, fakeGallery, {
      seed: 1,
      labels: 180,
    });
    expect(exact).toBeLessThan(0.5);
    expect(byScript['latin']?.exact).toBeGreaterThan(0);
    for (const [bytes, copied] of Object.entries(byBytes)) {
      expect(copied.exact).toBe(Number(bytes) > 10 ? 0 : 1);
    }
    expect(mistakes).toHaveLength(10);
    for (const { label, answer } of mistakes) {
      expect([utf8Length(label) > 10, answer]).toEqual([true, '?']);
    }
  });
});
