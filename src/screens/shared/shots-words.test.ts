import { expect, it } from 'vitest';
import { supportSet } from '../../domain/testing/made.ts';
import { shotsWords } from './shots-words.ts';

it('a support set says its shots as k per concept, from the fewest to the most', () => {
  expect(shotsWords(supportSet('1=a', '2=b', '3=b', '4=a'))).toBe('2 per concept');
  expect(shotsWords(supportSet('1=a', '2=a', '3=a', '4=b', '5=c', '6=c'))).toBe(
    '1 to 3 per concept',
  );
  expect(shotsWords([])).toBe('0 per concept');
});
