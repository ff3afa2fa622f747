import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from '@lingui/conf';
import { extractFromFileWithBabel } from '@lingui/cli/api/extractors/babel';
import { formatter } from '@lingui/format-po';
import { generateMessageId } from '@lingui/message-utils/generateMessageId';
import { SHELL_WORDS_FILE, shellWords } from './scripts/build/shell-words.ts';
import { SOURCE_LANGUAGE, languages } from './src/languages/languages.ts';

/** English stands in the sources. A translation begins as an empty file (docs/translation.md). */
const translations = languages.filter((language) => existsSync(`src/languages/${language}.po`));

export default defineConfig({
  sourceLocale: SOURCE_LANGUAGE,
  locales: translations,
  catalogs: [
    {
      path: 'src/languages/{locale}',
      include: ['src', SHELL_WORDS_FILE],
      exclude: ['**/*.test.*'],
    },
  ],
  // Sorted by message and without line numbers, so that a change of the code changes nothing here.
  orderBy: 'message',
  format: formatter({ lineNumbers: false }),
  // What the macros become. Their own `Trans` would write texts without elements (src/page-text).
  runtimeConfigModule: {
    i18n: ['#languages/translator', 'i18n'],
    Trans: ['#languages/trans', 'Trans'],
  },
  extractors: [
    {
      match: (file) => file.endsWith(SHELL_WORDS_FILE),
      extract: (file, _code, onMessage) => {
        for (const message of Object.values(shellWords))
          onMessage({
            id: generateMessageId(message),
            message,
            placeholders: {},
            origin: [file, 1],
          });
      },
    },
    {
      match: (file) => /\.tsx?$/.test(file) && readFileSync(file, 'utf8').includes('/macro'),
      extract: (file, code, onMessage, context) =>
        context &&
        extractFromFileWithBabel(file, code, onMessage, context, {
          plugins: file.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'],
        }),
    },
  ],
});
