import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { notStartedHtml } from './not-started.ts';
import type { ShellTexts } from './shell-texts.ts';
import { shellWords } from './shell-words.ts';

const english: ShellTexts = { language: 'en', direction: 'ltr', texts: shellWords };
const arabic: ShellTexts = {
  language: 'ar',
  direction: 'rtl',
  texts: { ...shellWords, title: 'لم يبدأ <الاستوديو> بعد', browser: '<0>حدّث</0> {browsers}' },
};

it('a page that does not start says so in every language that is offered', () => {
  const html = notStartedHtml([english, arabic]);
  expect(html).toContain('<h1 id="not-started-title">The studio has not started yet</h1>');
  expect(html.replaceAll('\u00a0', ' ')).toMatch(
    /needs Chrome \d+, .* or Safari [\d.]+, or a later/,
  );
  expect(html).toContain(
    '<details lang="ar" dir="rtl"><summary>لم يبدأ &lt;الاستوديو> بعد</summary>',
  );
  expect(html).toContain('<li><strong>حدّث</strong> Chrome');
  expect(html).not.toMatch(/<\/?0>|\{browsers\}/);
});

it('a page in one language has no other ones to unfold', () => {
  expect(notStartedHtml([english])).not.toContain('<details');
});

it('the page has a place for it', () => {
  const page = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');
  expect(page).toMatch(/id="studio"><\/div>\s*<!-- not started -->/);
});
