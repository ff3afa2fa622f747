import { expect, it } from 'vitest';
import { demonstrationRow, labelBytes, queryRow } from './tokens.ts';

const wording = {
  tokens: { img: 256, query: 257, end: 258, none: 259, pad: 260 },
  maxLabelBytes: 8,
};

it('words a demonstration as the picture, the bytes of its label and the end', () => {
  expect(demonstrationRow('dax', wording)).toEqual([256, 100, 97, 120, 258]);
});

it('words a query up to the last byte of the candidate', () => {
  expect(queryRow(labelBytes('dax', wording), wording)).toEqual([257, 100, 97, 120]);
});

it('spells a label in UTF-8, the names of template tokens included', () => {
  expect([...labelBytes('né', wording)]).toEqual([110, 0xc3, 0xa9]);
  expect(Math.max(...labelBytes('⟨/⟩', wording))).toBeLessThan(256);
});

it('does not accept a label that is longer than the model reads', () => {
  expect(() => labelBytes('cactihogs', wording)).toThrow(RangeError);
});
