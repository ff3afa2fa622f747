import { expect, it } from 'vitest';
import { oddsWords } from './odds-words.ts';

it('says log-odds as odds, with two digits that count', () => {
  expect(oddsWords(Math.log(1000))).toBe('1,000 to 1');
  expect(oddsWords(Math.log(93.4))).toBe('93 to 1');
  expect(oddsWords(Math.log(1.6))).toBe('1.6 to 1');
  expect(oddsWords(0)).toBe('1 to 1');
  expect(oddsWords(-Math.log(15))).toBe('1 to 15');
  expect(oddsWords(40)).toBe('over 1,000,000 to 1');
  expect(oddsWords(-40)).toBe('1 to over 1,000,000');
});
