import type { Language } from './languages.ts';

/** Each language by its own name. Only the choice among them needs it, which comes as a lazy part. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  'pt-BR': 'Português (Brasil)',
  'zh-Hans': '简体中文',
  ja: '日本語',
  ar: 'العربية',
};
