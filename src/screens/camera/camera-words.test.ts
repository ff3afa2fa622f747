import { expect, it } from 'vitest';
import { cameraWords } from './camera-words.ts';

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
    'unplugged',
    'unknown',
  ] as const;
  expect(new Set(codes.map((code) => cameraWords(code).what)).size).toBe(codes.length);
});
