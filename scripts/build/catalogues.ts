import { createCompiledCatalog } from '@lingui/cli/api';
import type { Messages } from '@lingui/core';
import type { Plugin } from 'vite';
import { PSEUDO, SOURCE_LANGUAGE } from '../../src/languages/languages.ts';
import { wordGroups, type WordGroup } from '../../src/languages/word-groups.ts';
import { ariaCode } from './aria-words.ts';
import { readHouse } from '../house/house-files.ts';
import { importsOf } from '../house/imports.ts';
import { inArabicLetters } from './arabic-letters.ts';
import { grouped, importedWith } from './message-groups.ts';
import { readTranslations } from './read-translations.ts';
import type { Translation } from './translations.ts';

const LIST = 'virtual:catalogues';
const ONE = 'virtual:catalogue/words-';

/** What the page imports before it draws anything. */
export const PAGE_ENTRY = 'src/main.tsx';

type Groups = Readonly<Record<WordGroup, Translation>>;

/**
 * The page's words, one chunk for each group of each language. The group of the first sight knows the others. English is what
 * the sources say. The page does not offer a language whose translation lacks a message. During development and in tests the
 * sources are enough.
 */
export function catalogues(): Plugin {
  let isBuild = false;
  let reading: ReturnType<typeof readCatalogues> | null = null;
  const read = () => (reading ??= readCatalogues());
  return {
    name: 'catalogues',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    resolveId: (id) => (id === LIST || id.startsWith(ONE) ? `\0${id}` : null),
    async load(id) {
      if (id === `\0${LIST}`) {
        const written = isBuild ? [...(await read()).keys()] : [SOURCE_LANGUAGE];
        const loaders = written.map(
          (name) => `${JSON.stringify(name)}:()=>import('${ONE}${name}')`,
        );
        return `export const catalogues={${loaders.join(',')}}`;
      }
      if (!id.startsWith(`\0${ONE}`)) return null;
      const name = id.slice(ONE.length + 1);
      const [, language = '', group] = /^(.+?)(?:-(later|lab|class))?$/.exec(name) ?? [];
      // Outside of a build the messages in the sources stand in for the words.
      if (!isBuild) return `export const messages={};export const aria={};${loadersOf(language)}`;
      const groups = (await read()).get(language);
      if (!groups) throw new Error(`There is no catalogue of ${name}`);
      if (group) return compiled(language, groups[group as WordGroup]);
      return [ariaCode(language), compiled(language, groups.first), loadersOf(language)].join('\n');
    },
  };
}

/** How the words of the first sight fetch the other groups. */
function loadersOf(language: string): string {
  const others = wordGroups
    .filter((group) => group !== 'first')
    .map((group) => `${group}:()=>import('${ONE}${language}-${group}')`);
  return `export const groups={${others.join(',')}}`;
}

function compiled(name: string, words: Translation): string {
  const { source, errors } = createCompiledCatalog(name, words, {
    strict: true,
    namespace: 'json',
    pseudoLocale: 'pseudo',
  });
  for (const { id, error } of errors) throw new Error(`${name}, message ${id}: ${error.message}`);
  const { messages } = JSON.parse(source) as { readonly messages: Messages };
  const written = name === 'pseudo-rtl' ? inArabicLetters(messages) : messages;
  // A browser reads a long JSON text faster than the same as code.
  return `export const messages=JSON.parse(${JSON.stringify(JSON.stringify(written))})`;
}

/** Every complete catalogue by its language, in groups of words by the ids of their messages. */
async function readCatalogues(): Promise<ReadonlyMap<string, Groups>> {
  const { english, sayers, complete } = await readTranslations();
  const first = importedWith(PAGE_ENTRY, importsOf(readHouse(process.cwd())));
  const all = [[SOURCE_LANGUAGE, english] as const, ...complete];
  for (const disguise of PSEUDO) all.push([disguise, english]);
  return new Map(all.map(([language, words]) => [language, grouped(words, sayers, first)]));
}
