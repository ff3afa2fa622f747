import { describe, expect, it } from 'vitest';
import type { LinkFigures } from './link-tests.ts';
import { runLinkTests } from './link-tests.ts';
import { targetLines } from './targets.ts';
import { byLikeness, fakeGallery, fakeSubject } from './testing/fake-subject.ts';

const options = { episodes: 2, seed: 1, copiedLabels: 18 };
const unmet = (figures: LinkFigures) =>
  targetLines(figures)
    .filter(({ met }) => !met)
    .map(({ words }) => words);

describe('the targets', () => {
  it('are met by a model that looks and reads, except where a tie decides', async () => {
    const figures = await runLinkTests(fakeSubject(byLikeness), fakeGallery, options);
    // Equal scores go to the label that was taught first.
    expect(unmet(figures)).toEqual(['grey query: the label taught first']);
  });

  it('are missed by a figure just outside them, and not by one just inside', async () => {
    const good = await runLinkTests(fakeSubject(byLikeness), fakeGallery, options);
    const even: LinkFigures = { ...good, grey: { ...good.grey, shares: [0.53, 0.47] } };
    expect(unmet(even)).toEqual([]);
    const gap = (difference: number) => ({
      ...even,
      imbalance: { ...even.imbalance, gap: { difference, low: 0, high: 0 } },
    });
    expect(unmet(gap(0.05))).toEqual([]);
    expect(unmet(gap(-0.06))).toEqual(['8:2 demonstrations: gap']);
    expect(unmet({ ...even, copy: { ...even.copy, exact: 0.998 } })).toEqual([
      'labels copied exactly',
    ]);
    expect(unmet({ ...even, order: { ...even.order, largestDifference: NaN } })).toEqual([
      'order: largest difference, nats',
    ]);
  });
});
