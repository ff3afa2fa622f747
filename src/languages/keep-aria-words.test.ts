import { LocalizedStringDictionary, type LocalizedString } from '@internationalized/string';
import { expect, it } from 'vitest';
import { keepAriaWords, takeAriaWords } from './keep-aria-words.ts';

/** The words as React Aria reads them. */
const readBy = (part: string) =>
  new LocalizedStringDictionary(
    keepAriaWords(part) as Record<string, Record<string, LocalizedString>>,
  );

it('React Aria’s words are those of the language once they have come', () => {
  const words = readBy('overlays');
  takeAriaWords('pseudo', { overlays: { dismiss: 'Dismiss' } });
  takeAriaWords('de', { overlays: { dismiss: 'Schließen' }, late: { dismiss: 'Weg' } });
  takeAriaWords('zh-Hans', { overlays: { dismiss: '取消' } });
  expect(words.getStringForLocale('dismiss', 'en-XA')).toBe('Dismiss');
  expect(words.getStringForLocale('dismiss', 'de-AT')).toBe('Schließen');
  expect(words.getStringForLocale('dismiss', 'zh-CN')).toBe('取消');
});

it('a part that comes later has them too', () => {
  takeAriaWords('de', { late: { dismiss: 'Weg' } });
  expect(readBy('late').getStringForLocale('dismiss', 'de')).toBe('Weg');
});
