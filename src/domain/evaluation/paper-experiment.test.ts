import { describe, expect, it } from 'vitest';
import {
  NO_ANSWERS,
  PAPER_SIZES,
  paperAnswer,
  paperDemonstrations,
  tallied,
  type PaperRecord,
} from './paper-experiment.ts';

const list = (name: string) => Array.from({ length: 9 }, (_, nth) => `${name}${nth}`);
const record: PaperRecord<string> = {
  query: 'q',
  names: ['dax', 'wug'],
  pictures: [list('d'), list('w')],
  concept: 0,
};

describe('the demonstrations of the paper’s protocol', () => {
  it('are as many of each concept at every size, and the first of the lists', () => {
    const shown = paperDemonstrations(record, 'linked', 1);
    expect(shown).toHaveLength(16);
    for (const size of PAPER_SIZES) {
      const first = shown.slice(0, size);
      expect(first.filter(({ label }) => label === 'dax')).toHaveLength(size / 2);
      for (const { picture, label } of first) expect(picture[0]).toBe(label[0]);
    }
    expect(shown.map(({ picture }) => picture).slice(0, 4)).toEqual(['d0', 'w0', 'd1', 'w1']);
  });

  it.each([
    ['linked', 0],
    ['half-false', 0.5],
    ['all-false', 1],
  ] as const)('%s has exactly that share of wrong labels at every size', (condition, share) => {
    const shown = paperDemonstrations(record, condition, 7);
    for (const size of PAPER_SIZES) {
      const wrong = shown.slice(0, size).filter(({ picture, label }) => picture[0] !== label[0]);
      expect(wrong).toHaveLength(share * size);
    }
  });

  it('are wrong in the same places for the same seed, and elsewhere for another', () => {
    const of = (seed: number) => JSON.stringify(paperDemonstrations(record, 'half-false', seed));
    expect(of(3)).toBe(of(3));
    expect(new Set([1, 2, 3, 4].map(of)).size).toBeGreaterThan(1);
  });
});

describe('an answer of the protocol', () => {
  it('is the likelier of the two names, and none if neither is likelier', () => {
    expect(paperAnswer(record.names, { labels: [-1, -2], none: 0 })).toBe('dax');
    expect(paperAnswer(record.names, { labels: [-2, -1], none: 0 })).toBe('wug');
    expect(paperAnswer(record.names, { labels: [-2, -2], none: 0 })).toBeNull();
  });

  it('counts by the paper’s metric and letter for letter, which differ where the paper’s is at fault', () => {
    const after = (said: string | null, names: readonly [string, string] = record.names) =>
      tallied(NO_ANSWERS, { names, concept: 0 }, said);
    expect(after('dax')).toEqual({ paper: 1, strict: 1, all: 1 });
    expect(after('wug')).toEqual({ paper: 0, strict: 0, all: 1 });
    expect(after(null)).toEqual({ paper: 0, strict: 0, all: 1 });
    expect(after('Dax', ['Dax', 'Wug'])).toEqual({ paper: 0, strict: 1, all: 1 });
    expect(after('catfish', ['cat', 'catfish'])).toEqual({ paper: 1, strict: 0, all: 1 });
  });
});
