declare module 'virtual:catalogues' {
  import type { Messages } from '@lingui/core';
  import type { AriaWords } from './keep-aria-words.ts';

  interface Words {
    readonly messages: Messages;
  }

  /** The words of the first sight, those of React Aria, and how to fetch the other groups. */
  interface Catalogue extends Words {
    readonly aria: AriaWords;
    readonly groups: Readonly<Record<string, () => Promise<Words>>>;
  }

  /** How to fetch each catalogue. Those that are not complete are not in it. */
  export const catalogues: Readonly<Record<string, (() => Promise<Catalogue>) | undefined>>;
}
