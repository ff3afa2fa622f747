import type { Messages } from '@lingui/core';
import { catalogues } from 'virtual:catalogues';
import { lazyPart, type LazyPart } from '../kernel/lazy-part.ts';
import { takeAriaWords } from './keep-aria-words.ts';
import type { PageLanguage } from './languages.ts';
import type { WordGroup } from './word-groups.ts';

interface Words {
  readonly messages: Messages;
}

const kept = new Map<string, LazyPart<Words>>();

/** Whether the build offers the language. */
export const hasCatalogue = (language: PageLanguage): boolean => language in catalogues;

/** Fetches groups of words, each once. Returns `null` if one cannot be fetched; the next call tries that one again. */
export async function fetchWords(
  language: PageLanguage,
  wanted: readonly WordGroup[],
): Promise<Messages | null> {
  const first = await fetchOnce(language, catalogues[language]);
  if (!first) return null;
  takeAriaWords(language, first.aria);
  const others = wanted.map((group) =>
    group === 'first' ? first : fetchOnce(`${language} ${group}`, first.groups[group]),
  );
  const messages: Messages = {};
  for (const words of await Promise.all(others)) {
    if (!words) return null;
    Object.assign(messages, words.messages);
  }
  return messages;
}

async function fetchOnce<Fetched extends Words>(
  name: string,
  fetchThese: (() => Promise<Fetched>) | undefined,
): Promise<Fetched | null> {
  if (!fetchThese) return null;
  const part = (kept.get(name) ?? lazyPart(fetchThese)) as LazyPart<Fetched>;
  kept.set(name, part);
  const fetched = await part.load();
  return fetched.ok ? fetched.value : null;
}
