import { SOURCE_LANGUAGE, isPseudo, type Language, type PageLanguage } from './languages.ts';

/** What speaks for a language, the strongest first. */
interface Wishes {
  /** `?lang=` in the page's address. */
  readonly address: string | null;
  /** What the visitor chose on this device. */
  readonly chosen: string | null;
  /** The languages of the browser, the preferred one first. */
  readonly browser: readonly string[];
}

/** The language of the page. A wish for one that is not offered counts for nothing. */
export function chooseLanguage(
  { address, chosen, browser }: Wishes,
  offered: readonly Language[],
): PageLanguage {
  if (isPseudo(address)) return address;
  for (const tag of [address, chosen, ...browser]) {
    const language = tag === null ? undefined : offered.find((one) => isWritten(tag, one));
    if (language) return language;
  }
  return SOURCE_LANGUAGE;
}

/**
 * The tags for `Intl`. The browser may name the region whose numbers and dates the visitor knows. Without one, the language
 * decides.
 */
export function formatTags(language: string, browser: readonly string[]): readonly string[] {
  return [...browser.filter((tag) => isWritten(tag, language)), language].map(withLatinDigits);
}

/**
 * A number that is only put into a message has Latin digits. Egypt's own, which `Intl` would write, would stand beside them
 * in one sentence.
 */
function withLatinDigits(tag: string): string {
  return tag.startsWith('ar') ? new Intl.Locale(tag, { numberingSystem: 'latn' }).toString() : tag;
}

/** Whether both tags name the same language in the same script. A visitor who reads `zh-TW` reads no simplified signs. */
function isWritten(tag: string, language: string): boolean {
  const written = scriptOf(tag);
  return written !== null && written === scriptOf(language);
}

function scriptOf(tag: string): string | null {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language} ${script}`;
  } catch {
    return null;
  }
}
