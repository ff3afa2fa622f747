import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { PageLanguage } from '../../src/languages/languages.ts';

const KEEPER = resolve('src/languages/keep-aria-words.ts');

/** The parts of React Aria that the page uses and that say something, with the folder of their words. */
const parts: Readonly<Record<string, string>> = {
  'react-aria/dnd': 'react-aria/dist/private/intl/dnd',
  'react-aria/grid': 'react-aria/dist/private/intl/grid',
  'react-aria/overlays': 'react-aria/dist/private/intl/overlays',
  'react-aria-components': 'react-aria-components/dist/private/intl',
};

/** What React Aria calls the languages of the page. */
const ariaTags: Readonly<Record<PageLanguage, string>> = {
  en: 'en-US',
  pseudo: 'en-US',
  'pseudo-rtl': 'en-US',
  es: 'es-ES',
  fr: 'fr-FR',
  de: 'de-DE',
  'pt-BR': 'pt-BR',
  'zh-Hans': 'zh-CN',
  ja: 'ja-JP',
  ar: 'ar-AE',
};

/** The list of the words of one part, such as "Press Enter to start dragging", in every language. */
const LIST =
  /[\\/](react-aria-components|react-aria|react-stately)[\\/]dist[\\/]private[\\/](?:([\w-]+)[\\/])?intlStrings\.m?js$/;

/**
 * React Aria brings its own words in 34 languages. The page's script holds none of them, because they come with the
 * catalogue of each language. During development they are English.
 */
export function ariaWords(): Plugin {
  return {
    name: 'aria-words',
    apply: 'build',
    enforce: 'pre',
    transform(_code, id) {
      const name = partOf(id);
      if (name === null || !(name in parts)) return null;
      return [
        `import { keepAriaWords } from ${JSON.stringify(KEEPER)};`,
        `export default keepAriaWords(${JSON.stringify(name)});`,
      ].join('\n');
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const used = Object.entries(chunk.modules).filter(([, { code }]) => code !== null);
        const unknown = used.map(([id]) => partOf(id)).find((name) => name && !parts[name]);
        if (unknown) this.error(`React Aria's ${unknown} says something: add it to aria-words.ts`);
      }
    },
  };
}

/** The part of React Aria whose list of words a file is. */
function partOf(id: string): string | null {
  const list = LIST.exec(id);
  return list && [list[1], list[2]].filter(Boolean).join('/');
}

/** Code that exports React Aria's words in a language as `aria`, by their parts. */
export function ariaCode(language: string): string {
  const tag = ariaTags[language as PageLanguage];
  const names = Object.keys(parts);
  return [
    ...names.map((name, at) => {
      const file = wordsFile(parts[name] ?? '', tag);
      return `import a${at} from ${JSON.stringify(file)};`;
    }),
    `export const aria={${names.map((name, at) => `${JSON.stringify(name)}:a${at}`).join(',')}};`,
  ].join('\n');
}

const wordsFile = (folder: string, tag: string): string =>
  resolve('node_modules', folder, `${tag}.mjs`);
