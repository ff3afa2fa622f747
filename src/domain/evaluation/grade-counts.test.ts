import { describe, expect, it } from 'vitest';
import { confusionTable, countsByTruth, gradeCounts } from './grade-counts.ts';
import type { TestAnswer, Truth } from './test-answer.ts';

const labels = ['fep', 'wug'];

/** An answer with these probabilities of fep, wug and none of these. */
function answer(truth: Truth, fep: number, wug: number, none: number): TestAnswer {
  return { truth, scores: { labels: [Math.log(fep), Math.log(wug)], none: Math.log(none) } };
}

const right = answer('fep', 0.8, 0.1, 0.1);
const wrong = answer('fep', 0.1, 0.7, 0.2);
const doubtful = answer('fep', 0.45, 0.35, 0.2);
const stranger = answer(null, 0.1, 0.1, 0.8);
const mistaken = answer(null, 0.9, 0.05, 0.05);

describe('gradeCounts', () => {
  it('counts "not sure" as quiet for a taught concept and as right for a stranger', () => {
    const counts = gradeCounts(labels, [right, wrong, doubtful, stranger, mistaken], 0.5);
    expect(counts).toEqual({ right: 2, wrong: 2, quiet: 1, all: 5 });
  });

  it('counts anew for another threshold without new scores', () => {
    expect(gradeCounts(labels, [doubtful], 0.4)).toEqual({ right: 1, wrong: 0, quiet: 0, all: 1 });
    expect(gradeCounts(labels, [mistaken], 0.95)).toEqual({ right: 1, wrong: 0, quiet: 0, all: 1 });
  });
});

describe('countsByTruth', () => {
  it('counts each true concept apart, in the order of first appearance', () => {
    const counts = countsByTruth(labels, [stranger, right, wrong], 0.5);
    expect([...counts]).toEqual([
      [null, { right: 1, wrong: 0, quiet: 0, all: 1 }],
      ['fep', { right: 1, wrong: 1, quiet: 0, all: 2 }],
    ]);
  });
});

describe('confusionTable', () => {
  it('has a row for each true concept, and keeps the answers in its cells', () => {
    const table = confusionTable(labels, [right, wrong, doubtful, stranger, mistaken], 0.5);
    expect(table.map((row) => row.map((cell) => cell.answers))).toEqual([
      [[right], [wrong], [doubtful]],
      [[mistaken], [], [stranger]],
    ]);
    expect(table[1]?.map(({ truth, said }) => [truth, said])).toEqual([
      [null, 'fep'],
      [null, 'wug'],
      [null, null],
    ]);
  });

  it('has a row for a concept that nobody taught', () => {
    const unknown = answer('dax', 0.8, 0.1, 0.1);
    expect(confusionTable(labels, [unknown], 0.5)[0]?.[0]?.answers).toEqual([unknown]);
    expect(gradeCounts(labels, [unknown], 0.5).wrong).toBe(1);
    expect(gradeCounts(labels, [answer('dax', 0.4, 0.3, 0.3)], 0.5).right).toBe(1);
  });
});
