import { describe, expect, it } from 'vitest';
import { skeletonOf } from './skeleton.ts';

describe('the look of a name', () => {
  it.each([
    ['full width', 'ｆｅｐ', 'fep'],
    ['half width', 'ｱﾋﾙ', 'アヒル'],
    ['an ideographic space', 'red\u3000fox', 'red fox'],
    ['a Cyrillic letter among Latin ones', 'fер', 'fep'],
    ['a Greek letter among Latin ones', 'tοma', 'toma'],
    ['a word of Cyrillic twins', 'СОМА', 'COMA'],
    ['accents on a twin', 'ёlf', 'ëlf'],
    ['a ligature', 'ﬁsh', 'fish'],
    ['a letter of formulas', '𝐟𝐞𝐩', 'fep'],
    ['letters of Arabic that joined in print', 'ﻗﻨﻔﺬ', 'قنفذ'],
    ['a Roman number', 'Ⅳ', 'IV'],
    ['another hyphen', 'a\u2011b', 'a-b'],
    ['a heart as text or as a picture', '❤️', '❤'],
    ['what cannot be seen', 'f\u200Bep', 'fep'],
  ])('is the same: %s', (_, one, other) => {
    expect(skeletonOf(one)).toBe(skeletonOf(other));
  });

  it.each([
    ['case', 'fep', 'Fep'],
    ['accents', 'ё', 'е'],
    ['words of two alphabets', 'кот', 'kot'],
    ['raised numbers', 'x²', 'x2'],
    ['numbers in circles', '①', '1'],
    ['a fraction', '½', '1⁄2'],
    ['the non-joiner of Persian', 'می\u200Cخواهم', 'میخواهم'],
    ['a joined emoji', '👩‍🔬', '👩🔬'],
    ['flags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['flags of countries', '🇫🇷', '🇩🇪'],
    ['Thai names', 'แมวดำตัวใหญ่', 'แมวดำตัวเล็ก'],
    ['big and small kana', 'っ', 'つ'],
  ])('differs: %s', (_, one, other) => {
    expect(skeletonOf(one)).not.toBe(skeletonOf(other));
  });
});
