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
  pictures: ['domain'],
  engine: ['domain'],
  models: ['domain'],
  files: ['domain'],
  camera: ['domain'],
  pwa: ['domain'],
  session: ['domain', 'files'],
  screens: ['session', 'domain', 'pictures', 'files', 'camera', 'pwa', 'ui'],
};
const everyRoom = Object.keys(rooms);

const arrows = everyRoom.map((room) => ({
  target: `./src/${room}`,
  from: './src',
  except: [`./${room}`, ...rooms[room].map((open) => `./${open}`)],
  message: `src/${room} may import only: ${rooms[room].join(', ') || 'nothing outside itself'}.`,
}));

/** Rooms that need no word of what page and workers say to each other. */
const deaf = ['domain', 'creatures', 'ui', 'archive'].map((room) => ({
  target: `./src/${room}`,
  from: './workers',
  message: `src/${room} knows nothing of the workers, their protocol included.`,
}));

const connections = [
  'src/wire/connect-engine.ts',
  'src/wire/connect-model-keeper.ts',
  'src/wire/connect-picture-reader.ts',
];
const tests = ['**/*.test.{ts,tsx}', '**/testing/**'];

const forTests = {
  regex: '/testing/|fake',
  message: 'Only tests may import what is made for tests.',
};
const keepers = {
  'idb-keyval': 'Only src/archive knows IndexedDB.',
  comlink: 'Only the connections of the page and the worker entries know comlink.',
  'onnxruntime-web': 'Only workers/engine knows onnxruntime.',
  '@huggingface/transformers': 'Only workers/hub knows the library of pretrained models.',
  '@zip.js/zip.js': 'Only src/files and workers/models know archives.',
  papaparse: 'Only src/files knows tables.',
};

/** What files that are not tests may import of packages, and which of the kept ones here. */
const packages = (files, ...kept) => ({
  files,
  ignores: tests,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          forTests,
          ...Object.entries(keepers)
            .filter(([name]) => !kept.includes(name))
            .map(([name, message]) => ({ regex: `^${name}(?:/|$)`, message })),
        ],
      },
    ],
  },
});

export default tseslint.config(
  { ignores: ['dist', 'public', 'node_modules', 'test-results', 'playwright-report', 'training'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx,js}'],
    plugins: { 'import-x': importX, 'check-file': checkFile },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: 'tsconfig.*.json',
          noWarnOnMultipleProjects: true,
        }),
      ],
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
    ignores: tests,
    // Known by name, so that `window.indexedDB` is seen through.
    languageOptions: { globals: { window: 'readonly', self: 'readonly' } },
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...arrows,
            ...deaf,
            {
              target: './src',
              from: './workers',
              except: ['./protocol.ts', './hub-protocol.ts'],
              message: 'The page knows the workers only through their two protocols.',
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
      'no-restricted-globals': [
        'error',
        {
          globals: [{ name: 'indexedDB', message: keepers['idb-keyval'] }],
          checkGlobalObject: true,
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'NewExpression:matches([callee.name=/Worker$/], [callee.property.name=/Worker$/])',
          message: 'Only the connections of the page start workers.',
        },
      ],
      // Expected failures are values; a log line is no way to tell a visitor anything.
      'no-console': 'error',
    },
  },
  packages(['src/**/*.{ts,tsx}', 'workers/**/*.ts']),
  packages(['src/archive/**'], 'idb-keyval'),
  packages(['workers/engine/**'], 'onnxruntime-web'),
  packages(['workers/hub/**'], 'onnxruntime-web', '@huggingface/transformers'),
  packages(['workers/models/**'], '@zip.js/zip.js'),
  packages(['src/files/**'], '@zip.js/zip.js', 'papaparse'),
  packages([...connections, 'workers/*.worker.ts'], 'comlink'),
  {
    files: ['src/{domain,creatures}/**'],
    ignores: tests,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [forTests, { regex: '^[^.]', message: 'This room imports no package.' }] },
      ],
    },
  },
  // Made for tests itself, but in the row of the engines.
  { files: ['src/engine/fake-*.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['src/archive/**'], rules: { 'no-restricted-globals': 'off' } },
  { files: connections, rules: { 'no-restricted-syntax': 'off' } },
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
