import { expect, it } from 'vitest';
import { imageId } from '../../domain/testing/made.ts';
import { partsAtPictures, reportPage } from './report-page.ts';

it('is one page that runs no script, whatever a name contains', () => {
  const page = reportPage('</title><script>&', '<article>fep</article>', 'a{content:"</style>"}', {
    lang: 'ar',
    dir: 'rtl',
  });
  expect(page).toContain('<html lang="ar" dir="rtl" class="report">');
  expect(page).toContain('<title>&lt;/title>&lt;script>&amp;</title>');
  expect(page).toContain('<body><article>fep</article></body>');
  expect(page).toContain("default-src 'none'");
  expect(page.match(/<\/style>/g)).toHaveLength(1);
});

it('is cut where its pictures belong, and nowhere else', () => {
  const [one, other] = [imageId('a'), imageId('b')];
  expect(
    partsAtPictures(`<img src="data:,x-${one}"><img src="data:,x-${other}">data:,y-`, 'data:,x-'),
  ).toEqual([
    { imageId: null, text: '<img src="' },
    { imageId: one, text: '"><img src="' },
    { imageId: other, text: '">data:,y-' },
  ]);
});
