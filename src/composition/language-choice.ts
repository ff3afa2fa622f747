import { chooseLanguage } from '../languages/choose-language.ts';
import { SOURCE_LANGUAGE, type Language, type PageLanguage } from '../languages/languages.ts';
import { offeredLanguages, showLanguage } from '../languages/show-language.ts';
import { untilItComes } from '../browser/until-it-comes.ts';
import type { LanguageChoice } from '../ports/language-choice.ts';
import { rememberedLanguage } from './remembered-choices.ts';

/**
 * Writes the page in the language of `?lang=`, or in the one that the visitor chose, or in the browser's own. Returns once the
 * page has words, and tries again until then. Meanwhile index.html says that the page has not started.
 */
export function beginInLanguage(page: URL): Promise<string> {
  const language = wanted(page.searchParams.get('lang'), rememberedLanguage().recall());
  return untilItComes(async () => {
    // English may be kept for use without a network where the other is not.
    for (const one of [language, SOURCE_LANGUAGE] as const) {
      const shown = await show(one);
      if (shown !== 'missing') return shown;
    }
    return null;
  });
}

/** The choice among the languages of the page at this address. */
export function languageChoice(): LanguageChoice {
  const remembered = rememberedLanguage();
  return {
    chosen: () => offeredLanguages.find((one) => one === remembered.recall()) ?? null,
    async choose(language: Language | null) {
      const shown = await show(wanted(null, language));
      // The language that was chosen later is the one to remember.
      if (shown === 'shown') remembered.keep(language);
      return shown !== 'missing';
    },
  };
}

const wanted = (address: string | null, chosen: string | null): PageLanguage =>
  chooseLanguage({ address, chosen, browser: navigator.languages }, offeredLanguages);

const show = (language: PageLanguage) =>
  showLanguage(language, document.documentElement, navigator.languages);
