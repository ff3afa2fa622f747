import js from '@eslint/js';
import checkFile from 'eslint-plugin-check-file';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

// The rooms of the house and who may enter them: docs/architecture.md draws the same arrows.
const rooms = {
  domain: [],
  creatures: [],
  ui: [],
  archive: ['domain'],
  pictures: ['domain', 'ui'],
  engine: ['domain'],
  session: ['domain'],
  screens: ['session', 'domain', 'pictures', 'ui'],
};
const everyRoom = Object.keys(rooms);

const arrows = everyRoom.map((room) => ({
  target: `./src/${room}`,
  from: './src',
  except: [`./${room}`, ...rooms[room].map((open) => `./${open}`)],
  message: `src/${room} may import only: ${rooms[room].join(', ') || 'nothing outside itself'}.`,
}));

export default tseslint.config(
  { ignores: ['dist', 'public', 'node_modules', 'test-results', 'playwright-report', 'training'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx,js}'],
    plugins: { 'import-x': importX, 'check-file': checkFile },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.*.json' })],
    },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'import-x/no-cycle': 'error',
      'import-x/no-duplicates': 'error',
      'import-x/no-default-export': 'error',
      'check-file/filename-naming-convention': [
        'error',
        { '**/*.{ts,tsx,js}': 'KEBAB_CASE' },
        { ignoreMiddleExtensions: true },
      ],
      'check-file/folder-naming-convention': [
        'error',
        { '{src,workers,e2e,scripts}/**/': 'KEBAB_CASE' },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'workers/**/*.ts'],
    ignores: ['**/*.test.{ts,tsx}', '**/testing/**'],
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...arrows,
            {
              target: './src',
              from: './workers',
              except: ['./protocol.ts'],
              message: 'The page knows the workers only through workers/protocol.ts.',
            },
            {
              target: './workers',
              from: './src',
              except: ['./domain'],
              message: 'A worker may import only src/domain.',
            },
          ],
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'idb-keyval', message: 'Only src/archive knows IndexedDB.' },
            {
              name: 'comlink',
              message: 'Only src/engine, src/pictures and the worker entries know comlink.',
            },
          ],
        },
      ],
      // Expected failures are values; a log line is no way to tell a visitor anything.
      'no-console': 'error',
    },
  },
  {
    files: [
      'src/archive/**',
      'src/engine/connect-engine.ts',
      'src/pictures/connect-picture-reader.ts',
      'workers/*.worker.ts',
    ],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['src/**/*.tsx', 'src/**/use-*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  { files: ['*.config.{ts,js}'], rules: { 'import-x/no-default-export': 'off' } },
  {
    files: ['scripts/**', '*.config.{ts,js}', 'e2e/**'],
    languageOptions: { globals: globals.node },
  },
);
