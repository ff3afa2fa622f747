import { msg } from '@lingui/core/macro';
import { afterEach, expect, it, vi } from 'vitest';
import { i18n } from './languages/translator.ts';
import { writeTitle } from './write-title.ts';

afterEach(() => {
  i18n.use('en', ['en'], {});
  vi.unstubAllGlobals();
});

it('follows the language of the page', () => {
  const page = { title: '' };
  vi.stubGlobal('document', page);
  const title = msg`Replay`;
  writeTitle(title);
  expect(page.title).toBe('Replay');
  i18n.use('es', ['es'], { [title.id]: ['Reproducción'] });
  expect(page.title).toBe('Reproducción');
});
