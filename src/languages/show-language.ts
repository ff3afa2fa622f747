import { formatTags } from './choose-language.ts';
import { fetchWords, hasCatalogue } from './fetch-words.ts';
import { directionOf, languages, tagOf, type PageLanguage } from './languages.ts';
import { i18n } from './translator.ts';
import type { WordGroup } from './word-groups.ts';

/** The languages whose catalogues are complete, in the order of the table. */
export const offeredLanguages = languages.filter(hasCatalogue);

/** The language that was chosen last, whose words may be on their way. */
let latest: PageLanguage | null = null;

/** The language that the page is written in. */
let shown: PageLanguage | null = null;

/** The groups that parts of this page have asked for. */
const wanted = new Set<WordGroup>(['first']);

/**
 * Fetches the words and writes the page in them. Returns `missing` if they cannot be fetched; then all stays as it was.
 * Returns `superseded` if another language was chosen meanwhile.
 */
export async function showLanguage(
  language: PageLanguage,
  root: HTMLElement,
  browser: readonly string[],
): Promise<'shown' | 'superseded' | 'missing'> {
  latest = language;
  const messages = await fetchAllWanted(language);
  // A visitor may have chosen again meanwhile.
  if (latest !== language) return 'superseded';
  if (!messages) {
    latest = shown;
    return 'missing';
  }
  shown = language;
  root.lang = tagOf(language);
  root.dir = directionOf(language);
  i18n.use(language, formatTags(root.lang, browser), messages);
  return 'shown';
}

/**
 * Fetches groups of words in the language of the page, for a part that is about to be shown. They come in every language
 * that is chosen from then on. Rejects if they cannot be fetched.
 */
export async function fetchGroups(groups: readonly WordGroup[]): Promise<void> {
  const added = groups.filter((group) => !wanted.has(group));
  // A language that is on its way finds the groups among the wanted ones.
  for (const group of added) wanted.add(group);
  const language = latest ?? i18n.language;
  const messages = await fetchWords(language, groups);
  if ((latest ?? i18n.language) !== language) return fetchGroups(groups);
  if (!messages) {
    // No part shows them, so no language has to come with them.
    for (const group of added) wanted.delete(group);
    throw new Error(`No words in ${language} for ${groups.join(', ')}`);
  }
  i18n.load(language, messages);
}

/** Fetches until nothing is wanted any more that was not fetched. */
async function fetchAllWanted(language: PageLanguage): ReturnType<typeof fetchWords> {
  const groups = [...wanted];
  const messages = await fetchWords(language, groups);
  return !messages || groups.length === wanted.size ? messages : fetchAllWanted(language);
}
