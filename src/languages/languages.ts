/** The languages that the page is written for. One is offered only once its catalogue is complete. */
export const languages = ['en', 'es', 'fr', 'de', 'pt-BR', 'zh-Hans', 'ja', 'ar'] as const;

export type Language = (typeof languages)[number];

/** The language of the sources. */
export const SOURCE_LANGUAGE = 'en' satisfies Language;

/**
 * English in disguise, by the tags of BCP 47 that the field uses for it. It shows what is not in the catalogue, what
 * overflows, and what is not mirrored. No menu offers it; only `?lang=` does.
 */
const pseudoLanguages = {
  /** Accents and longer words. */
  pseudo: 'en-XA',
  /** Arabic letters, from right to left. */
  'pseudo-rtl': 'ar-XB',
} as const;

type PseudoLanguage = keyof typeof pseudoLanguages;

export type PageLanguage = Language | PseudoLanguage;

export const PSEUDO = Object.keys(pseudoLanguages) as readonly PseudoLanguage[];

export const isPseudo = (language: string | null): language is PseudoLanguage =>
  language !== null && Object.hasOwn(pseudoLanguages, language);

/** The language as a tag of BCP 47, which browsers accept. */
export const tagOf = (language: PageLanguage): string =>
  isPseudo(language) ? pseudoLanguages[language] : language;

/** Arabic is the only one that is written from right to left. */
export const directionOf = (language: PageLanguage): 'ltr' | 'rtl' =>
  tagOf(language).startsWith('ar') ? 'rtl' : 'ltr';
