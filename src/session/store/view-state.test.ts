import { expect } from 'vitest';
import { it } from '../testing/studio-test.ts';
import { LAB_PAGES } from './lab/lab-state.ts';
import { showView } from './show-view.ts';
import { CLASS_PAGES, lessonOfView, viewNamed, wordOfView, ZONES } from './view-state.ts';

it('has one word for each page, and reads it again', () => {
  const words = [...LAB_PAGES, ...CLASS_PAGES];
  expect(new Set(words).size).toBe(words.length);
  for (const word of words) expect(wordOfView(viewNamed(word))).toBe(word);
});

it('names a lesson beside the page of the lessons, and nowhere else', () => {
  const view = viewNamed('lessons', 'unplugged');
  expect([wordOfView(view), lessonOfView(view)]).toEqual(['lessons', 'unplugged']);
  expect(lessonOfView(viewNamed('help', 'unplugged'))).toBeNull();
  expect(lessonOfView(ZONES)).toBeNull();
});

it('is the zones for a word that nobody knows', () => {
  expect(viewNamed('nothing')).toBe(ZONES);
  expect(viewNamed(null)).toBe(ZONES);
  expect(wordOfView(ZONES)).toBeNull();
});

it('is one at a time', ({ tools, studio }) => {
  showView(tools, viewNamed('test'));
  showView(tools, viewNamed('help'));
  expect(studio().view).toEqual({ kind: 'class', page: 'help' });
});
