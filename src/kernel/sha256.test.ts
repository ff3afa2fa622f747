import { expect, it } from 'vitest';
import { sha256Hex } from './sha256.ts';

const abc = new TextEncoder().encode('abc');
const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

it('gives the published digest of "abc"', async () => {
  expect(await sha256Hex(abc)).toBe(digest);
});

it('gives the same digest where the context is insecure', async () => {
  expect(await sha256Hex(abc, null)).toBe(digest);
});

it('reads a view, not the buffer behind it', async () => {
  const behind = new TextEncoder().encode('xabcx');
  expect(await sha256Hex(behind.subarray(1, 4))).toBe(digest);
});
