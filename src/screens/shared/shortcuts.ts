/** What a key does. */
export type ShortcutAct = 'undo' | 'redo' | 'save' | 'open';

interface Shortcut {
  readonly act: ShortcutAct;
  readonly letter: string;
  readonly withShift: boolean;
  /** Apple's keyboards have no such custom. */
  readonly notOnApple?: boolean;
}

/** All keys of the page. The help lists them, and nothing else decides what a key does. */
export const SHORTCUTS: readonly Shortcut[] = [
  { act: 'undo', letter: 'z', withShift: false },
  { act: 'redo', letter: 'z', withShift: true },
  { act: 'redo', letter: 'y', withShift: false, notOnApple: true },
  { act: 'save', letter: 's', withShift: false },
  { act: 'open', letter: 'o', withShift: false },
];

export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

/** What the pressed keys do, or `null`. Apple's keyboards have the command key where others have Ctrl. */
export function shortcutOf(event: PressedKey, isApple = onApple()): ShortcutAct | null {
  const [held, other] = isApple ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (!held || other || event.altKey || event.isComposing) return null;
  const letter = letterOf(event);
  const found = SHORTCUTS.find(
    (one) =>
      one.letter === letter &&
      one.withShift === event.shiftKey &&
      !(isApple && one.notOnApple === true),
  );
  return found?.act ?? null;
}

/** Whether Ctrl is the command key here. */
export function onApple(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}

/**
 * The Latin letter of a key. It is the one that the keyboard writes, wherever that key is. A keyboard of another alphabet
 * writes none, and there the place of the key counts.
 */
function letterOf({ key, code }: PressedKey): string {
  // A name of several letters, such as `Dead` or `Process`, is no letter. Signs are written by keyboards of all kinds.
  const isForeign = key.length > 1 || /(?!\p{Script=Latin})[\p{L}\p{M}]/u.test(key);
  return isForeign ? (/^Key([A-Z])$/.exec(code)?.[1] ?? '').toLowerCase() : key.toLowerCase();
}
