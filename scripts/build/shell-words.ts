/**
 * The words of the page before its script runs, and of the installed app's manifest. They are extracted into the catalogues
 * from here (lingui.config.ts), because no module of the page says them. Elements are `<0>…</0>`.
 */
export const shellWords = {
  about:
    'Show a model a few pictures under a new name, ask about another one, and see which of your pictures made it answer. No picture leaves your device.',
  newSession: 'New session',
  title: 'The studio has not started yet',
  wait: 'If the network is slow, it is still on its way and appears here by itself. What you have taught stays kept in this browser. If nothing comes:',
  again: '<0>Load the page again.</0> A part of it may have been lost on the way.',
  filter:
    '<0>Look for a login page or a filter.</0> At school or in a hotel, open another site first and log in there. If a filter holds the studio back, ask whoever runs the network to let this address through.',
  browser:
    '<0>Update the browser, or try another one.</0> The studio needs {browsers}, or a later version.',
  disk: '<0>If you opened a file from a folder,</0> go to the studio’s web address instead. Browsers start it only from a web server. Its README says how to run one.',
  load: 'Load the page again',
  noScript:
    'This page runs a model in your browser and needs JavaScript for it. Switch it on, then load the page again.',
  unstyled:
    'The style sheet of this page did not come, so the studio looks bare. Everything still works. Load the page again to mend it.',
} as const;

export type ShellWord = keyof typeof shellWords;

/** The file that the words are extracted from. */
export const SHELL_WORDS_FILE = 'scripts/build/shell-words.ts';
