import { openWallLine } from '../../browser/wall-line.ts';
import type { Wall } from '../../ports/wall.ts';

/** A browser that opens every second window, or none. Lines and channels are real. */
export function wallForTests(opens = true): Wall & { readonly opened: readonly string[] } {
  const opened: string[] = [];
  let note: string | null = null;
  return {
    openLine: openWallLine,
    openWindow(presentation) {
      if (opens) opened.push(presentation);
      return opens;
    },
    keepAwake: () => () => undefined,
    note: {
      recall: () => note,
      keep(text) {
        note = text;
        return true;
      },
    },
    opened,
  };
}
