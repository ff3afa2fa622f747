import type { PresentKey } from '../../ports/wall.ts';

/** The part of a key event that says what was pressed. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

type Steps = Readonly<Record<string, 1 | -1>>;

const steps: Steps = { PageDown: 1, ArrowDown: 1, PageUp: -1, ArrowUp: -1 };

/** A page that is read from right to left goes on to the left. */
const sideways: Readonly<Record<'ltr' | 'rtl', Steps>> = {
  ltr: { ArrowRight: 1, ArrowLeft: -1 },
  rtl: { ArrowRight: -1, ArrowLeft: 1 },
};

/** What a key does while something is presented; `null` if nothing. Clickers send the page keys, and "." or "b". */
export function presentKeyOf(
  { key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress,
  direction: 'ltr' | 'rtl',
): PresentKey | null {
  if (altKey) return null;
  // With Shift it is "redo", and no vote comes back.
  if (ctrlKey || metaKey)
    return !shiftKey && key.toLowerCase() === 'z' ? { kind: 'undo-vote' } : null;
  const by = steps[key] ?? sideways[direction][key];
  if (by) return { kind: 'step', by };
  if (key === '.' || key === 'b' || key === 'B') return { kind: 'blank' };
  if (/^\d$/.test(key)) return { kind: 'vote', digit: Number(key) };
  if (key === '+' || key === '=') return { kind: 'votes', by: 1 };
  return key === '-' || key === '−' ? { kind: 'votes', by: -1 } : null;
}

/** Whether a key is one of a clicker, which has no other use on a page that is presented. */
export function isPageKey({ key }: KeyPress): boolean {
  return key === 'PageDown' || key === 'PageUp';
}
