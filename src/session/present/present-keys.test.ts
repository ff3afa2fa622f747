import { describe, expect, it } from 'vitest';
import { isPageKey, presentKeyOf } from './present-keys.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('the keys of a clicker', () => {
  const keys = Object.fromEntries(
    ['PageDown', 'PageUp', 'ArrowLeft', '.', 'B', '3', '+', '-', 'x'].map((key) => [
      key,
      presentKeyOf({ key, ...plain }, 'ltr'),
    ]),
  );

  it('go on and back, blank the wall, and count votes', () => {
    expect(keys).toEqual({
      PageDown: { kind: 'step', by: 1 },
      PageUp: { kind: 'step', by: -1 },
      ArrowLeft: { kind: 'step', by: -1 },
      '.': { kind: 'blank' },
      B: { kind: 'blank' },
      3: { kind: 'vote', digit: 3 },
      '+': { kind: 'votes', by: 1 },
      '-': { kind: 'votes', by: -1 },
      x: null,
    });
    expect(isPageKey({ key: 'PageUp', ...plain })).toBe(true);
  });

  it('go on to the left where the page is read from right to left', () => {
    const onward = ['ArrowLeft', 'ArrowDown', 'PageDown'];
    for (const key of onward)
      expect(presentKeyOf({ key, ...plain }, 'rtl')).toEqual({ kind: 'step', by: 1 });
    expect(presentKeyOf({ key: 'ArrowRight', ...plain }, 'rtl')).toEqual({ kind: 'step', by: -1 });
  });

  it('leave the browser its own keys, but for Undo', () => {
    expect(presentKeyOf({ ...plain, key: '+', ctrlKey: true }, 'ltr')).toBeNull();
    expect(presentKeyOf({ ...plain, key: 'ArrowLeft', altKey: true }, 'ltr')).toBeNull();
    expect(presentKeyOf({ ...plain, key: 'z', metaKey: true }, 'ltr')).toEqual({
      kind: 'undo-vote',
    });
    expect(presentKeyOf({ ...plain, key: 'Z', ctrlKey: true, shiftKey: true }, 'ltr')).toBeNull();
  });
});
