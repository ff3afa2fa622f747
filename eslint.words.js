import lingui from 'eslint-plugin-lingui';

/** Folders whose words are all messages. The list grows until it holds all of `src`. */
const translated = [
  'src/composition',
  'src/files',
  'src/page-text',
  'src/pictures',
  'src/ports',
  'src/pwa',
  'src/screens/ask',
  'src/screens/class/lessons',
  'src/screens/camera',
  'src/screens/class',
  'src/screens/compare',
  'src/screens/device',
  'src/screens/engine-panel',
  'src/screens/lab',
  'src/screens/models',
  'src/screens/notices',
  'src/screens/predict',
  'src/screens/present',
  'src/screens/sessions',
  'src/screens/print',
  'src/screens/shared',
  'src/screens/studio',
  'src/screens/teach',
  'src/screens/wall',
  'src/screens/why',
  'src/session/ask',
  'src/session/classroom',
  'src/session/files',
  'src/session/lab',
  'src/session/leave',
  'src/session/lessons',
  'src/session/models',
  'src/session/store',
  'src/session/table',
  'src/session/teach',
  'src/ui',
];

/** Formats of data, whose words are the same in every language (docs/translation.md). */
const data = [
  'src/files/{code-pages,likely-text}.ts',
  'src/files/export/*',
  'src/files/import/picture-name.ts',
  'src/files/session-file/readme-text.ts',
  'src/pictures/read/sniff-picture.ts',
  'src/pictures/svg/sanitise-svg.ts',
];

/** Strings that no visitor reads. */
const notWords = {
  // Codes, keys and class names are single words or words with hyphens in lower case.
  ignore: [
    '^[^A-Z\\s]+$',
    '^[a-z][\\w./#-]*$',
    '^[\\W\\d_]*$',
    '^use strict$',
    '^Web(?:GPU|Assembly)$',
    // Values of style sheets, paths of SVG, endings of files, keys of the keyboard, and names that are the same in every language.
    '^(?:rgb|translate)\\(',
    '^M ?[-\\d.]',
    '\\.(?:csv|html|zip)$',
    // Keys of the tar format.
    '^GNU\\.',
    '^(?:Enter|Escape|Tab|Arrow\\w+)$',
    '^(?:DOS,|Windows-|KOI8-R|Unicode \\(UTF-8\\))$',
    '^(?:Mini|ISEKAI|Link-Context Studio|Session )$',
  ],
  ignoreNames: [
    { regex: { pattern: '(?:class|className|Class)$' } },
    {
      regex: {
        pattern: '^(?:style|key|id|role|d|viewBox|transform|rel|type|form|slot|trigger|detail)$',
      },
    },
    { regex: { pattern: '^[A-Z][A-Z_]*$' } },
  ],
  ignoreFunctions: [
    'Error',
    'TypeError',
    'URL',
    '*.querySelector',
    '*.querySelectorAll',
    '*.closest',
    '*.matches',
    '*.addEventListener',
    '*.removeEventListener',
    'addEventListener',
    'removeEventListener',
    '*.getAttribute',
    '*.setAttribute',
    '*.startsWith',
    '*.endsWith',
    '*.includes',
    '*.getItem',
    'matchMedia',
  ],
  useTsTypes: true,
};

/** No bare words where a visitor would read them. A text goes into the catalogue, by `t`, `msg` or `<Trans>`. */
export const words = {
  files: translated.map((folder) => `${folder}/**/*.{ts,tsx}`),
  ignores: data,
  plugins: { lingui },
  rules: {
    'lingui/no-unlocalized-strings': ['error', notWords],
    // Words that are written when a file is loaded stay in the language of that moment.
    'lingui/t-call-in-function': 'error',
  },
};
