import { expect, it } from 'vitest';
import { say } from '../../languages/say.ts';
import { sizeWords } from './size-words.ts';

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1023, '1,023 bytes'],
  [1536, '1.5 kB'],
  [200 * 1024 * 1024, '200 MB'],
  [2048 * 1024 * 1024, '2 GB'],
  [2 ** 53, '8,192 TB'],
])('says %d bytes as "%s"', (bytes, words) => {
  expect(say(sizeWords(bytes))).toBe(words);
});
