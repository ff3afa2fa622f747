import { msg } from '@lingui/core/macro';
import { afterEach, describe, expect, it } from 'vitest';
import { cellFindings } from '../../../domain/evaluation/cover/cell-effects.ts';
import { i18n } from '../../../languages/translator.ts';
import { cellMoveWords, cellWords, findingsWords, shareWords } from './cover-words.ts';

afterEach(() => i18n.use('en', ['en'], {}));

const grid = { columns: 2, rows: 2 };
const labels = ['fep', 'wug'];
const first = (probability: number) => {
  const rest = Math.log((1 - probability) / 2);
  return { labels: [Math.log(probability), rest], none: rest };
};
const findings = (...covered: readonly number[]) =>
  cellFindings(labels, first(0.9), covered.map(first), 0.5);

it('says the place and the state of a cell', () => {
  expect(cellWords(grid, 3, 'partly')).toBe('Row 2, column 2: partly covered');
});

it('says how much is covered, and never 0 % of something', () => {
  expect(shareWords(0)).toBe('Nothing is covered.');
  expect(shareWords(0.001)).toBe('<1 % of the picture is covered.');
  expect(shareWords(0.42)).toBe('42 % of the picture is covered.');
});

describe('where the answer rests', () => {
  it('names the strongest cell with its numbers, and counts the cells that decide', () => {
    expect(findingsWords(grid, findings(0.9, 0.3, 0.8, 0.95))).toEqual([
      '“fep” rests most on the cell in row 1, column 2. With only that cell covered: 90 % → 30 %.',
      '1 of the 4 cells changes what is said when covered alone.',
    ]);
  });

  it('says so where no single cell matters', () => {
    expect(findingsWords(grid, findings(0.9, 0.9, 0.9, 0.901))).toEqual([
      'No single cell matters for “fep”: with any one of them covered, the rest says the same.',
      'None of the 4 cells changes what is said when it alone is covered.',
    ]);
  });

  it('gives the move of one cell, or says that it hardly matters', () => {
    const words = findings(0.5, 0.9).effects.map(cellMoveWords);
    expect(words).toEqual(['90 % → 50 %', 'hardly matters']);
  });

  it('gives a small move that can be seen, wherever the arrow of the language points', () => {
    const small = cellFindings(labels, first(0.506), [first(0.498)], 0.5).effects.map(
      cellMoveWords,
    );
    expect(small).toEqual(['51 % → 50 %']);
    const [before, after] = ['', ''];
    i18n.use('de', ['de'], {
      [msg`${before} → ${after}`.id]: ['erst ', ['before'], ', dann ', ['after']],
    });
    const written = cellFindings(labels, first(0.506), [first(0.498)], 0.5).effects;
    expect(written.map(cellMoveWords)).toEqual(['erst 51 %, dann 50 %']);
  });
});
