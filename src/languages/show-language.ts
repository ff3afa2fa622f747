import { catalogues } from 'virtual:catalogues';
import { formatTags } from './choose-language.ts';
import {
  SOURCE_LANGUAGE,
  directionOf,
  languages,
  tagOf,
  type Language,
  type PageLanguage,
} from './languages.ts';
import { i18n } from './translator.ts';

/** The languages whose catalogues are complete, in the order of the table. */
export const offeredLanguages = (Object.keys(languages) as Language[]).filter(
  (language) => language in catalogues,
);

let latest: PageLanguage | null = null;

/**
 * Fetches the catalogue and writes the page in it. Returns `missing` if it cannot be fetched; then all stays as it was.
 * Returns `superseded` if another language was chosen meanwhile.
 */
export async function showLanguage(
  language: PageLanguage,
  root: HTMLElement,
  browser: readonly string[],
): Promise<'shown' | 'superseded' | 'missing'> {
  latest = language;
  const catalogue = await catalogues[language]?.().catch(() => null);
  // A visitor may have chosen again meanwhile.
  if (latest !== language) return 'superseded';
  if (!catalogue) return 'missing';
  root.lang = tagOf(language);
  root.dir = directionOf(language);
  i18n.use(
    language,
    formatTags(language === 'pseudo' ? SOURCE_LANGUAGE : language, browser),
    catalogue.messages,
  );
  return 'shown';
}
