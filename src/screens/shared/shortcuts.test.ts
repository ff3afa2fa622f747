import { describe, expect, it } from 'vitest';
import { shortcutOf, type PressedKey } from './shortcuts.ts';

const pressed = (key: string, code: string, more: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code,
  ctrlKey: true,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...more,
});
const actOf = (...given: Parameters<typeof pressed>) => shortcutOf(pressed(...given), false);

describe('the keys of the page', () => {
  it.each([
    ['Latin', 'z', 's', 'o'],
    ['Cyrillic', 'я', 'ы', 'щ'],
    ['Greek', 'ζ', 'σ', 'ο'],
    ['Hebrew', 'ז', 'ד', 'ם'],
    ['Arabic', 'ئ', 'س', 'خ'],
    ['Persian', 'ظ', 'س', 'خ'],
    ['Thai', 'ผ', 'ห', 'น'],
    ['Devanagari, with a vowel sign', 'ॆ', 'े', 'द'],
    ['Korean', 'ㅋ', 'ㄴ', 'ㅐ'],
    ['an input method', 'Process', 'Process', 'Process'],
  ])('work on a keyboard that is %s', (_, z, s, o) => {
    expect(actOf(z, 'KeyZ')).toBe('undo');
    expect(actOf(z, 'KeyZ', { shiftKey: true })).toBe('redo');
    expect(actOf(s, 'KeyS')).toBe('save');
    expect(actOf(o, 'KeyO')).toBe('open');
  });

  it('follow the letter where the keyboard writes Latin ones elsewhere', () => {
    // AZERTY
    expect(actOf('z', 'KeyW')).toBe('undo');
    expect(actOf('w', 'KeyZ')).toBeNull();
    // QWERTZ
    expect(actOf('z', 'KeyY')).toBe('undo');
    expect(actOf('y', 'KeyZ')).toBe('redo');
    // Dvorak
    expect(actOf(';', 'KeyZ')).toBeNull();
    expect(actOf('z', 'Slash')).toBe('undo');
    expect(actOf('o', 'KeyS')).toBe('open');
    // A Latin letter with an accent
    expect(actOf('ş', 'KeyS')).toBeNull();
  });

  it('do not heed Caps Lock', () => {
    expect(actOf('Z', 'KeyZ')).toBe('undo');
    expect(actOf('z', 'KeyZ', { shiftKey: true })).toBe('redo');
    expect(actOf('Я', 'KeyZ')).toBe('undo');
  });

  it('are nothing with Alt, without Ctrl, or while a character is composed', () => {
    expect(actOf('z', 'KeyZ', { altKey: true })).toBeNull();
    expect(actOf('z', 'KeyZ', { ctrlKey: false })).toBeNull();
    expect(actOf('z', 'KeyZ', { isComposing: true })).toBeNull();
    expect(actOf('s', 'KeyS', { shiftKey: true })).toBeNull();
  });

  it('are those of the command key on Apple devices', () => {
    const withCommand = { ctrlKey: false, metaKey: true };
    expect(shortcutOf(pressed('я', 'KeyZ', withCommand), true)).toBe('undo');
    expect(shortcutOf(pressed('y', 'KeyY', withCommand), true)).toBeNull();
    expect(shortcutOf(pressed('z', 'KeyZ'), true)).toBeNull();
    expect(shortcutOf(pressed('z', 'KeyZ', withCommand), false)).toBeNull();
  });
});
