import { expect, it } from 'vitest';
import { inAllLanguages } from './localised-manifest.ts';
import { shellWords } from './shell-words.ts';

it('the manifest has its texts in the other languages', () => {
  const manifest = { name: 'Studio', shortcuts: [{ name: 'New session' }] };
  const texts = { ...shellWords, about: 'عن', newSession: 'جلسة جديدة' };
  const all = [
    { language: 'en', direction: 'ltr', texts: shellWords },
    { language: 'de', direction: 'ltr', texts: { ...shellWords, newSession: 'Neue Sitzung' } },
    { language: 'ar', direction: 'rtl', texts },
  ] as const;
  expect(inAllLanguages(manifest, all)).toEqual({
    name: 'Studio',
    description_localized: { de: shellWords.about, ar: { value: 'عن', dir: 'rtl' } },
    shortcuts: [
      {
        name: 'New session',
        name_localized: { de: 'Neue Sitzung', ar: { value: 'جلسة جديدة', dir: 'rtl' } },
      },
    ],
  });
});
