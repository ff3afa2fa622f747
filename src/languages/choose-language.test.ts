import { describe, expect, it } from 'vitest';
import { chooseLanguage, formatTags } from './choose-language.ts';
import { directionOf, isPseudo, tagOf, type Language } from './languages.ts';

const offered: readonly Language[] = ['en', 'es', 'pt-BR', 'zh-Hans', 'ar'];
const wishes = { address: null, chosen: null, browser: [] };

describe('the language of the page', () => {
  it('is the browser’s at the first visit', () => {
    expect(chooseLanguage({ ...wishes, browser: ['es-MX', 'en-US'] }, offered)).toBe('es');
    expect(chooseLanguage({ ...wishes, browser: ['zh-CN'] }, offered)).toBe('zh-Hans');
    expect(chooseLanguage({ ...wishes, browser: ['pt-PT'] }, offered)).toBe('pt-BR');
  });

  it('is the one that the visitor chose, and before that the one of the address', () => {
    const both = { address: 'ar', chosen: 'es', browser: ['en'] };
    expect(chooseLanguage(both, offered)).toBe('ar');
    expect(chooseLanguage({ ...both, address: null }, offered)).toBe('es');
  });

  it('is English where no wish can be met', () => {
    const browser = ['ja-JP', 'zh-TW', 'not a tag'];
    expect(chooseLanguage({ address: 'xx', chosen: 'de', browser }, offered)).toBe('en');
  });

  it.each(['pseudo', 'pseudo-rtl'] as const)('is %s only where the address says so', (disguise) => {
    expect(chooseLanguage({ ...wishes, address: disguise }, offered)).toBe(disguise);
    expect(chooseLanguage({ ...wishes, chosen: disguise }, offered)).toBe('en');
  });

  it('is no word that every object knows', () => {
    expect(isPseudo('toString')).toBe(false);
  });
});

it('a language in disguise has a tag that browsers know, and a direction', () => {
  expect([tagOf('pseudo'), directionOf('pseudo')]).toEqual(['en-XA', 'ltr']);
  expect([tagOf('pseudo-rtl'), directionOf('pseudo-rtl')]).toEqual(['ar-XB', 'rtl']);
});

it('numbers and dates follow the region that the browser names for this language', () => {
  expect(formatTags('en', ['es-MX', 'en-GB', 'de'])).toEqual(['en-GB', 'en']);
  expect(formatTags('ja', ['en-US'])).toEqual(['ja']);
  expect(formatTags('ar', ['ar-EG'])).toEqual(['ar-EG-u-nu-latn', 'ar-u-nu-latn']);
  expect(formatTags('ar-XB', ['en-US', 'ar-EG'])).toEqual(['ar-EG-u-nu-latn', 'ar-XB-u-nu-latn']);
});
