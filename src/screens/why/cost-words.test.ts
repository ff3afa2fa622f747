import { expect, it } from 'vitest';
import { costWords } from './cost-words.ts';

it('says how long leaving out every picture takes', () => {
  expect(costWords(8, 14_200)).toContain('Leaving out each of the 8 pictures takes about 14 s');
  expect(costWords(1, 300)).toContain('Leaving out the one picture takes less than a second');
  expect(costWords(20, 400_000)).toContain('takes about 7 min');
});
