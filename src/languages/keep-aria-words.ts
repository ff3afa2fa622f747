import { isPseudo, languages, tagOf, type PageLanguage } from './languages.ts';

/** Words of one part of React Aria by their keys. Some are functions that write a plural. */
type PartWords = Readonly<Record<string, unknown>>;

/** Words of every part by its name. */
export type AriaWords = Readonly<Record<string, PartWords>>;

/** What each part writes, by language. React Aria keeps these very objects. */
const kept = new Map<string, Readonly<Record<string, PartWords>>>();
const taken = new Map<string, AriaWords>();

/**
 * The words of one part as React Aria takes them. They are empty until the words of a language come. The build puts this in
 * the place of React Aria's own lists (scripts/build/aria-words.ts).
 */
export function keepAriaWords(part: string): Readonly<Record<string, PartWords>> {
  const own = Object.fromEntries(
    languages.map((language) => [language, { ...taken.get(language)?.[part] }]),
  );
  kept.set(part, own);
  return own;
}

/** From now on every part writes these words in this language. A disguise stands in the place of the language it plays. */
export function takeAriaWords(pageLanguage: PageLanguage, words: AriaWords): void {
  const language = isPseudo(pageLanguage) ? tagOf(pageLanguage).slice(0, 2) : pageLanguage;
  taken.set(language, words);
  for (const [part, own] of kept) Object.assign(own[language] ?? {}, words[part]);
}
