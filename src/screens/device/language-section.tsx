import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { languageNames } from '../../languages/language-names.ts';
import { isPseudo, type Language } from '../../languages/languages.ts';
import { offeredLanguages } from '../../languages/show-language.ts';
import { i18n } from '../../languages/translator.ts';
import { PART_UNREACHABLE } from '../../session/store/fetch-part.ts';
import { notify } from '../../session/store/notices.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { Section } from './section.tsx';

const AS_BROWSER = 'browser';

/** The language of the page. Each stands there by its own name, for a visitor who cannot read the others. */
export function LanguageSection() {
  const { language, store } = useTools();
  const [chosen, setChosen] = useState(language.chosen);
  // A language in disguise is not offered, but there is a way back from it.
  if (offeredLanguages.length < 2 && !isPseudo(i18n.language)) return null;
  const choose = async (wanted: Language | null) => {
    setChosen(wanted);
    if (await language.choose(wanted)) return;
    setChosen(language.chosen());
    notify(store, { tone: 'problem', text: PART_UNREACHABLE });
  };
  return (
    <Section title={t`Language`}>
      <select
        className="device-language"
        aria-label={t`Language of the page`}
        value={chosen ?? AS_BROWSER}
        onChange={({ target: { value } }) =>
          void choose(offeredLanguages.find((one) => one === value) ?? null)
        }
      >
        <option value={AS_BROWSER}>{t`As the browser`}</option>
        {offeredLanguages.map((one) => (
          <option key={one} value={one} lang={one}>
            {languageNames[one]}
          </option>
        ))}
      </select>
    </Section>
  );
}
