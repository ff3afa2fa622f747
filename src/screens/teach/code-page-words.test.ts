import { expect, it } from 'vitest';
import { CODE_PAGES } from '../../files/code-pages.ts';
import { codePageWords } from './code-page-words.ts';

it('every code page has words', () => {
  const ids = CODE_PAGES.map(({ id }) => id);
  expect(ids.filter((id) => codePageWords(id) === id)).toEqual([]);
  expect(codePageWords('cp850')).toBe('Western European (DOS, 850)');
});
