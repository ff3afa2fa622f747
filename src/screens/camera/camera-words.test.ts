import { expect, it } from 'vitest';
import { cameraWords, replacedWords } from './camera-words.ts';

it('offers to try again only where that can help', () => {
  expect(cameraWords('denied').again).toBe(true);
  expect(cameraWords('insecure').again).toBe(false);
  expect(cameraWords('forbidden-here').again).toBe(false);
});

it('says of each failure something else', () => {
  const codes = [
    'denied',
    'dismissed',
    'forbidden-here',
    'insecure',
    'unsupported',
    'missing',
    'busy',
    'unusable',
    'unplugged',
    'unknown',
  ] as const;
  expect(new Set(codes.map((code) => cameraWords(code).what)).size).toBe(codes.length);
});

it('says which camera runs in the place of which', () => {
  expect(replacedWords([], 'USB')).toBe('');
  expect(replacedWords([''], 'USB')).toBe(
    'Another camera did not start, because another program may be using it: this is “USB”.',
  );
  expect(replacedWords(['', 'HD', 'Virtual'], '')).toBe(
    '“HD” and “Virtual” did not start, because another program may be using it: this is another one.',
  );
});
