import { expect, it } from 'vitest';
import { labelBytes, labelRow, padRows, queryRow } from './tokens.ts';

const wording = { tokens: { query: 257, end: 258, none: 259, pad: 260 }, maxLabelBytes: 8 };

it('writes the target of a row as the bytes of a label and the end', () => {
  expect(labelRow('dax', wording)).toEqual([100, 97, 120, 258]);
});

it('writes the bytes so far without an end', () => {
  expect(queryRow(labelBytes('dax', wording), wording)).toEqual([257, 100, 97, 120]);
});

it('spells a label in UTF-8, the names of template tokens included', () => {
  expect([...labelBytes('né', wording)]).toEqual([110, 0xc3, 0xa9]);
  expect(Math.max(...labelBytes('⟨/⟩', wording))).toBeLessThan(256);
});

it('does not accept a label that is longer than the model reads', () => {
  expect(() => labelBytes('cactihogs', wording)).toThrow(RangeError);
});

it('pads shorter rows on the right', () => {
  const rows = [[257], [257, 97, 98]];
  expect(padRows(rows, wording)).toEqual({
    tokens: BigInt64Array.of(257n, 260n, 260n, 257n, 97n, 98n),
    length: 3,
  });
});
