import { generateMessageId } from '@lingui/message-utils/generateMessageId';
import { directionOf, type Language } from '../../src/languages/languages.ts';
import { readTranslations } from './read-translations.ts';
import { shellWords, type ShellWord } from './shell-words.ts';

/** The words of the shell in one language. */
export interface ShellTexts {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly texts: Readonly<Record<ShellWord, string>>;
}

/** The words of the shell in each language that the page offers, English first. */
export async function shellTexts(): Promise<readonly ShellTexts[]> {
  const { complete } = await readTranslations();
  const translations = [...complete].map(([language, words]) => ({
    language: language as Language,
    direction: directionOf(language as Language),
    texts: written((english) => words[generateMessageId(english)] ?? english),
  }));
  return [
    { language: 'en', direction: 'ltr', texts: written((english) => english) },
    ...translations,
  ];
}

function written(textOf: (english: string) => string): ShellTexts['texts'] {
  const texts = Object.entries(shellWords).map(([key, english]) => [key, textOf(english)]);
  return Object.fromEntries(texts) as ShellTexts['texts'];
}
