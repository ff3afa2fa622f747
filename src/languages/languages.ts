/** The languages that the page is written for, and their direction. One is offered only once its catalogue is complete. */
export const languages = {
  en: 'ltr',
  es: 'ltr',
  fr: 'ltr',
  de: 'ltr',
  'pt-BR': 'ltr',
  'zh-Hans': 'ltr',
  ja: 'ltr',
  ar: 'rtl',
} as const satisfies Readonly<Record<string, 'ltr' | 'rtl'>>;

export type Language = keyof typeof languages;

/** The language of the sources. */
export const SOURCE_LANGUAGE = 'en' satisfies Language;

/**
 * English with accents and longer words. It shows what is not in the catalogue and what overflows. No menu offers it; only
 * `?lang=pseudo` does.
 */
export const PSEUDO = 'pseudo';

export type PageLanguage = Language | typeof PSEUDO;

/** The pseudo-language as a tag of BCP 47, which browsers accept. */
export const tagOf = (language: PageLanguage): string => (language === PSEUDO ? 'en-XA' : language);

export const directionOf = (language: PageLanguage): 'ltr' | 'rtl' =>
  language === PSEUDO ? 'ltr' : languages[language];
