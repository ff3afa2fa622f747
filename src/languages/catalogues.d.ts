declare module 'virtual:catalogues' {
  import type { Messages } from '@lingui/core';

  /** How to fetch each catalogue. Those that are not complete are not in it. */
  export const catalogues: Readonly<
    Record<string, (() => Promise<{ readonly messages: Messages }>) | undefined>
  >;
}
