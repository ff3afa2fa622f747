import js from '@eslint/js';
import checkFile from 'eslint-plugin-check-file';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { miniPackages } from './eslint.packages.js';
import { words } from './eslint.words.js';
import { rooms } from './rooms.config.js';

const root = import.meta.dirname;

/** Which files a room of the table stands for, as globs. */
const filesOf = (room) =>
  room.endsWith('/*/') ? `${root}/${room.slice(0, -2)}**/*` : `${root}/${room}/*`;

/** A room may import from itself and from the rooms that the table opens to it. */
const arrows = Object.entries(rooms).map(([room, open]) => ({
  target: filesOf(room),
  from: `${root}/{src,workers,packages,scripts}/**/*`,
  except: [room, ...open].map(filesOf),
  message: `${room} may import only: ${open.join(', ') || 'nothing outside itself'}.`,
}));

const connections = ['src/wire/**'];
/** Linted with type information, so each file must be in one of the four projects. */
const typed = ['{src,workers,scripts,e2e}/**/*.{ts,tsx}', 'packages/*/src/**/*.ts'];
const tests = ['**/*.test.{ts,tsx}', '**/testing/**'];

const forTests = {
  regex: '/testing/',
  message: 'Only tests may import code that is made for tests.',
};
const owners = {
  'idb-keyval': 'Only src/archive knows IndexedDB.',
  comlink: 'Only the connections of the page and the worker entries know comlink.',
  'onnxruntime-web': 'Only workers/runtime, mini and hub know onnxruntime.',
  '@huggingface/transformers': 'Only workers/hub knows the library of pretrained models.',
  '@zip.js/zip.js': 'Only src/files and workers/model-manager know archives.',
  papaparse: 'Only src/files knows tables.',
  '@lingui': 'Only acts and screens hold messages. Other rooms hand out codes and values.',
};

/** The packages that files other than tests may import, and which of the restricted ones are allowed here. */
const packages = (files, ...kept) => ({
  files,
  ignores: tests,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          forTests,
          ...Object.entries(owners)
            .filter(([name]) => !kept.includes(name))
            .map(([name, message]) => ({ regex: `^${name}(?:/|$)`, message })),
        ],
      },
    ],
  },
});

export default tseslint.config(
  {
    ignores: [
      'dist',
      'packages/*/dist',
      'dist-hosts',
      'release',
      'public',
      'node_modules',
      'test-results',
      'playwright-report',
      'training',
    ],
  },
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
        { '{src,workers,packages,e2e,scripts}/**/': 'KEBAB_CASE' },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', '{workers,scripts,packages}/**/*.ts'],
    ignores: tests,
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...arrows,
            {
              target: [`${root}/{workers,src,packages}/**/*`],
              from: `${root}/{scripts,e2e,deploy}/**/*`,
              message: 'Shipped code may not import the code that builds and tests it.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', '{workers,packages}/**/*.ts'],
    ignores: tests,
    // These globals are declared so that the rule also recognises `window.indexedDB`.
    languageOptions: { globals: { window: 'readonly', self: 'readonly' } },
    rules: {
      'no-restricted-globals': [
        'error',
        {
          globals: [{ name: 'indexedDB', message: owners['idb-keyval'] }],
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
      // Expected failures are values, because a line in the log tells a visitor nothing.
      'no-console': 'error',
    },
  },
  {
    // Nobody can read a longer file or function in one go.
    files: ['**/*.{ts,tsx,js}'],
    ignores: [...tests, 'e2e/**'],
    rules: {
      'max-lines': ['error', { max: 222 }],
      'max-lines-per-function': ['error', { max: 80 }],
    },
  },
  {
    files: typed,
    languageOptions: {
      parserOptions: {
        project: ['domain', 'app', 'workers', 'node'].map((name) => `tsconfig.${name}.json`),
        tsconfigRootDir: root,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
  packages(['src/**/*.{ts,tsx}', '{workers,packages}/**/*.ts']),
  packages(['src/{languages,session,screens,ui}/**', 'src/lazy-parts.ts'], '@lingui'),
  packages(['src/archive/**'], 'idb-keyval'),
  packages(['workers/{runtime,mini}/**'], 'onnxruntime-web'),
  packages(['workers/hub/**'], 'onnxruntime-web', '@huggingface/transformers'),
  packages(['workers/model-manager/**'], '@zip.js/zip.js'),
  packages(['src/files/**'], '@zip.js/zip.js', 'papaparse'),
  packages([...connections, 'workers/*.worker.ts'], 'comlink'),
  {
    files: ['src/{kernel,domain,creatures}/**'],
    ignores: tests,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [forTests, { regex: '^[^.]', message: 'This room imports no package.' }] },
      ],
    },
  },
  { ...miniPackages, ignores: tests },
  {
    // The only package that the kernel uses. It hashes where there is no `crypto.subtle`.
    files: ['src/kernel/sha256.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!@noble/hashes/)', message: 'This file imports one package.' }] },
      ],
    },
  },
  { files: ['src/archive/**'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: [...connections, 'packages/mini/src/main.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['src/**/*.tsx', 'src/**/use-*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  { ...words, ignores: [...tests, ...words.ignores] },
  { files: ['*.config.{ts,js}'], rules: { 'import-x/no-default-export': 'off' } },
  {
    files: ['{scripts,e2e,examples}/**', '*.config.{ts,js}'],
    languageOptions: { globals: globals.node },
  },
);
