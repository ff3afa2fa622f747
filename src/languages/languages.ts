/** The languages that the page is written for, each by its own name. One is offered only once its catalogue is complete. */
export const languages = {
  en: { name: 'English', dir: 'ltr' },
  es: { name: 'Español', dir: 'ltr' },
  fr: { name: 'Français', dir: 'ltr' },
  de: { name: 'Deutsch', dir: 'ltr' },
  'pt-BR': { name: 'Português (Brasil)', dir: 'ltr' },
  'zh-Hans': { name: '简体中文', dir: 'ltr' },
  ja: { name: '日本語', dir: 'ltr' },
  ar: { name: 'العربية', dir: 'rtl' },
} as const satisfies Readonly<Record<string, { name: string; dir: 'ltr' | 'rtl' }>>;

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
  language === PSEUDO ? 'ltr' : languages[language].dir;
