import { createCompiledCatalog, getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import type { Plugin } from 'vite';
import { PSEUDO, SOURCE_LANGUAGE } from '../../src/languages/languages.ts';
import { withoutWords, type Translation } from './translations.ts';

const LIST = 'virtual:catalogues';
const ONE = 'virtual:catalogue/words-';

/**
 * The page's words, one chunk for each language. English is what the sources say. A translation that lacks a message is
 * left out, and then the page does not offer its language. During development and in tests the sources are enough.
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
      if (!isBuild) return 'export const messages={}';
      const name = id.slice(ONE.length + 1);
      const { source, errors } = createCompiledCatalog(name, (await read()).get(name) ?? {}, {
        strict: true,
        namespace: 'es',
        pseudoLocale: PSEUDO,
        outputPrefix: '',
      });
      for (const { id: message, error } of errors)
        throw new Error(`${name}, message ${message}: ${error.message}`);
      return source;
    },
  };
}

/** Every complete catalogue by its language, with the words by the ids of their messages. */
async function readCatalogues(): Promise<ReadonlyMap<string, Translation>> {
  const config = getConfig({ skipValidation: true });
  const [catalog] = await getCatalogs(config);
  const messages = (await catalog?.collect()) ?? {};
  const english = Object.fromEntries(
    Object.entries(messages).map(([id, { message }]) => [id, message ?? '']),
  );
  const complete = new Map<string, Translation>([[SOURCE_LANGUAGE, english]]);
  for (const locale of config.locales) {
    const translation = Object.fromEntries(
      Object.entries((await catalog?.read(locale)) ?? {}).map(([id, one]) => [id, one.translation]),
    );
    if (withoutWords(translation, english).length === 0) complete.set(locale, translation);
  }
  return complete.set(PSEUDO, english);
}
