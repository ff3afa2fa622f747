/** What the package in `packages/mini` may import from outside. Its users get nothing else with it. */
export const miniPackages = {
  files: ['packages/mini/src/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: '/testing/', message: 'Only tests may import code that is made for tests.' },
          { regex: '^(?!comlink$|node:)[^.]', message: 'The package brings comlink alone.' },
        ],
      },
    ],
  },
};
