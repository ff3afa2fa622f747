import Papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Episode } from '../../domain/session/episode.ts';
import { episode, imageId, linkContext, session, supportSet } from '../../domain/testing/made.ts';
import { trialsCsv } from './trials-csv.ts';

const asked = (labels: readonly string[], logs: readonly number[], none: number): Episode => {
  const context = linkContext(supportSet(...labels.map((label, index) => `${index}=${label}`)));
  return { ...episode('e', context), scores: { full: { labels: logs, none }, without: [] } };
};
const table = (...episodes: readonly Episode[]) => ({
  ...session(),
  episodes,
  testTray: [{ id: 'h', imageId: imageId('f'), source: 'question.png', truth: 'fep' }],
});
const read = (csv: string) => Papa.parse<string[]>(csv.slice(1).trimEnd()).data;

describe('the table of trials', () => {
  it('has a row for each question and a column for each label', () => {
    const csv = trialsCsv(
      table(
        asked(['fep', 'dax'], [Math.log(0.75), Math.log(0.125)], Math.log(0.125)),
        asked(['fep', 'mab'], [Math.log(0.25), Math.log(0.25)], Math.log(0.5)),
      ),
    );
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const question = imageId('f');
    expect(read(csv)).toEqual([
      ['time', 'question', 'file', 'true concept', 'answer', 'p: fep', 'p: dax', 'p: mab'].concat([
        'p: not sure',
        'model',
        'device',
        'milliseconds',
      ]),
      [
        '1970-01-01T00:00:00.001Z',
        question,
        'question.png',
        'fep',
        'fep',
        '0.75',
        '0.125',
        '',
      ].concat(['0.125', 'mini', 'wasm', '3']),
      [
        '1970-01-01T00:00:00.001Z',
        question,
        'question.png',
        'fep',
        'not sure',
        '0.25',
        '',
        '0.25',
      ].concat(['0.5', 'mini', 'wasm', '3']),
    ]);
  });

  it('gives spreadsheets no formula, not even in a cell of several lines', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '=1\n+');
    const word = fc
      .array(
        fc.tuple(fc.constantFrom('', 'a', ';', ',', '"', '\n'), start, fc.string({ maxLength: 3 })),
      )
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(word, (name) => {
        const one = asked([name], [0], -9);
        const query = { ...one.linkContext.query, source: name };
        const csv = trialsCsv({
          ...table({ ...one, linkContext: { ...one.linkContext, query } }),
          testTray: [{ id: 'h', imageId: imageId('f'), source: '', truth: name }],
        });
        const { data } = Papa.parse<string[]>(csv.slice(1), { delimiter: ',', newline: '\r\n' });
        expect(data[0]).toHaveLength(10);
        // Reads the text like a program that ends cells with a semicolon and does not know quotes.
        const pieces = csv.slice(1).split(/[;\t\r\n]/);
        for (const cell of [...data.flat(), ...pieces])
          expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/u);
      }),
    );
  });
});
