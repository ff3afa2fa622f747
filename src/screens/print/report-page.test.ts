import { expect, it } from 'vitest';
import { reportPage } from './report-page.ts';

it('is one page that runs no script, whatever a name contains', () => {
  const page = reportPage('</title><script>&', '<article>fep</article>', 'a{content:"</style>"}');
  expect(page).toContain('<title>&lt;/title>&lt;script>&amp;</title>');
  expect(page).toContain('<body><article>fep</article></body>');
  expect(page).toContain("default-src 'none'");
  expect(page.match(/<\/style>/g)).toHaveLength(1);
});
