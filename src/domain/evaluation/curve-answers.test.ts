import { describe, expect, it } from 'vitest';
import { createPrng } from '../../kernel/prng.ts';
import { curveChanges } from './curve-changes.ts';
import { curvePoints, likeliestOf, saidUnder, type AnsweredCurve } from './curve-answers.ts';
import { saidIn } from './test-answer.ts';

const labels = ['fep', 'wug'];

/** Answers written as the places of their candidates, all of them sure. */
const subset = (shots: number, orders: number[], ...likeliest: number[]) => ({
  shots,
  orders,
  likeliest,
  probabilities: likeliest.map(() => 0.9),
});

const curve: AnsweredCurve = {
  labels,
  truths: ['fep', 'wug', null],
  subsets: [
    subset(0, [0, 1, 2], -1, -1, -1),
    subset(1, [0], 0, 0, -1),
    subset(2, [0, 1, 2], 0, 1, 1),
    subset(1, [1, 2], 0, 1, -1),
  ],
};

describe('what is kept of the scores', () => {
  it('says the same as the scores do, at every threshold', () => {
    const prng = createPrng(3);
    for (let round = 0; round < 200; round++) {
      const scores = {
        labels: [prng.between(-3, 0), prng.between(-3, 0)],
        none: prng.between(-3, 0),
      };
      const kept = { shots: 1, orders: [0], ...likeliestOf([scores]) };
      const threshold = prng.next();
      expect(saidUnder({ labels }, kept, 0, threshold)).toBe(saidIn(labels, { scores }, threshold));
    }
    expect(likeliestOf([{ labels: [-1, -1], none: -1 }]).likeliest).toEqual([0]);
  });
});

describe('the points of a curve', () => {
  it('count every order once, however many share a subset', () => {
    const points = curvePoints(curve, 0.5);
    expect(points.map(({ shots, low, high }) => [shots, low * 3, high * 3])).toEqual([
      [0, 1, 1],
      [1, 2, 3],
      [2, 2, 2],
    ]);
    expect(points[1]?.counts.right).toBeCloseTo((2 + 3 + 3) / 3);
    expect(points[1]?.counts.wrong).toBeCloseTo(1 / 3);
    expect(points[0]?.counts).toEqual({ right: 1, wrong: 0, quiet: 2 });
  });

  it('are counted anew for another threshold', () => {
    expect(curvePoints(curve, 0.95).map(({ counts }) => counts.quiet)).toEqual([2, 2, 2]);
  });
});

describe('what changed at a point', () => {
  it('is told order by order, the most mended first', () => {
    expect(curveChanges(curve, 1, 0.5)).toEqual({
      orders: 3,
      questions: [
        {
          question: 0,
          mended: 3,
          spoiled: 0,
          otherwise: 0,
          changes: [{ before: null, after: 'fep', orders: 3 }],
        },
        {
          question: 1,
          mended: 2,
          spoiled: 0,
          otherwise: 1,
          changes: [
            { before: null, after: 'wug', orders: 2 },
            { before: null, after: 'fep', orders: 1 },
          ],
        },
      ],
    });
    expect(
      curveChanges(curve, 2, 0.5)?.questions.map((one) => [one.question, one.spoiled]),
    ).toEqual([
      [1, 0],
      [2, 3],
    ]);
  });

  it('is nothing at the first point', () => {
    expect(curveChanges(curve, 0, 0.5)).toBeNull();
  });
});
