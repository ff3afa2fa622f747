import { describe, expect, it } from 'vitest';
import { clipboardWords, isAddress } from './clipboard-words.ts';

const picture = [{ name: 'image.png' }];

describe('the words on a clipboard with files', () => {
  it.each([
    ['a cell of a table', 'wuggle', 'wuggle'],
    ['a cell, as Excel ends it', 'wuggle\r\n', 'wuggle'],
    ['a row of cells', 'fep\twuggle', 'fep\twuggle'],
    ['a name with a percent sign', '50 %', '50 %'],
  ])('are what was copied: %s', (_, text, words) => {
    expect(clipboardWords(text, picture)).toBe(words);
  });

  it.each([
    ['a screenshot', ''],
    ['a picture from a document', ' \r\n'],
    ['a file, as Finder names it', 'image.png'],
    ['a file, as Linux names it', '/home/ada/image.png'],
    ['an address of a file', 'file:///home/ada/image.png'],
  ])('are none: %s', (_, text) => {
    expect(clipboardWords(text, picture)).toBe('');
  });

  it('are none where several files are named, also with signs that addresses escape', () => {
    const files = [{ name: 'my fox.png' }, { name: 'b.png' }];
    expect(clipboardWords('file:///home/my%20fox.png\r\nfile:///home/b.png\r\n', files)).toBe('');
  });
});

it('an address is no word, because browsers copy it with a picture of a page', () => {
  expect(isAddress('https://example.org/fox.png')).toBe(true);
  expect(isAddress('wuggle')).toBe(false);
  expect(isAddress('see https://example.org')).toBe(false);
});
