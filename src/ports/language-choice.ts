import type { Language } from '../languages/languages.ts';

/** The language of the page, as far as the visitor can choose it. */
export interface LanguageChoice {
  /** What the visitor chose on this device; `null` for the browser's own language. */
  readonly chosen: () => Language | null;
  /** Writes the page in this language from now on, and remembers it. Returns `false` if its words cannot be fetched. */
  readonly choose: (language: Language | null) => Promise<boolean>;
}
