import { describe, expect, it } from 'vitest';
import { faredSince } from './fared-since.ts';

const sure = (label: number) => ({ labels: [0, 1].map((at) => (at === label ? 0 : -9)), none: -9 });
const answer = (imageId: string, truth: string, said: number) => ({
  imageId,
  truth,
  scores: sure(said),
});
const labels = ['fep', 'wug'];

describe('how each picture fared since another run', () => {
  it('tells what was mended, broken, unchanged and new', () => {
    const before = {
      labels,
      answers: [answer('a', 'fep', 1), answer('b', 'fep', 0), answer('c', 'wug', 1)],
    };
    const now = {
      labels,
      answers: [
        answer('a', 'fep', 0),
        answer('b', 'fep', 1),
        answer('c', 'wug', 1),
        answer('d', 'wug', 1),
      ],
    };
    const fared = faredSince(before, now, 0.5);
    expect(fared.map(({ answer: { imageId }, change }) => [imageId, change])).toEqual([
      ['a', 'mended'],
      ['b', 'broken'],
      ['c', 'same'],
      ['d', 'new'],
    ]);
  });

  it('reads each run by its own labels', () => {
    const before = { labels: ['wug', 'fep'], answers: [answer('a', 'fep', 1)] };
    const now = { labels, answers: [answer('a', 'fep', 0)] };
    expect(faredSince(before, now, 0.5)[0]).toMatchObject({ before: 'right', now: 'right' });
  });
});
