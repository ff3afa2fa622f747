import { describe, expect, it } from 'vitest';
import { fitted, wrapped } from './slide-text.ts';

/** Every letter is ten wide. */
const setting = (width: number) => ({
  size: 20,
  weight: 400,
  width,
  measure: (text: string) => 10 * [...text].length,
});

it('leaves a text alone that fits, and marks one that was cut', () => {
  expect(fitted('wisent', setting(60))).toBe('wisent');
  expect(fitted('wisent in the snow', setting(80))).toBe('wisent…');
});

describe('lines of a text', () => {
  it('are broken between words', () => {
    expect(wrapped('there is a wisent in the image', 3, setting(120))).toEqual([
      'there is a',
      'wisent in',
      'the image',
    ]);
  });

  it('are cut where there is no room for more', () => {
    expect(wrapped('there is a wisent in the image', 2, setting(120))).toEqual([
      'there is a',
      'wisent in t…',
    ]);
  });

  it('break a word that is longer than a line, and lose no letter of it', () => {
    const name = '山'.repeat(25);
    const lines = wrapped(name, 4, setting(100));
    expect(lines.map((line) => line.length)).toEqual([10, 10, 5]);
    expect(lines.join('')).toBe(name);
  });

  it('keep letters of several code points whole', () => {
    const family = '👨‍👩‍👧';
    const lines = wrapped(family.repeat(4), 9, setting(100));
    for (const line of lines) expect(line.replaceAll(family, '')).toBe('');
  });
});
