import { describe, expect, it } from 'vitest';
import { rivalsIn } from './rivals-in.ts';

const folders = ['cat-with', 'cat-without', 'dog', 'ox'];

describe('rivalsIn', () => {
  it('lets both of a pair meet the other', () => {
    const text = '[["cat-with", "cat-without"], ["dog", "cat-with"]]';
    expect(rivalsIn(text, folders)).toEqual({
      ok: true,
      value: new Map([
        ['cat-with', ['cat-without', 'dog']],
        ['cat-without', ['cat-with']],
        ['dog', ['cat-with']],
      ]),
    });
  });

  it.each([
    ['{}', 'not a list of pairs of folders.'],
    ['[["dog"]]', 'not a list of pairs of folders.'],
    ['[["dog", "dog"]]', 'not a list of pairs of folders.'],
    ['[["dog", 1]]', 'not a list of pairs of folders.'],
    ['[[', 'not a list of pairs of folders.'],
    ['[["dog", "emu"]]', 'there is no folder emu.'],
  ])('refuses %s', (text, failure) => {
    expect(rivalsIn(text, folders)).toEqual({ ok: false, failure });
  });
});
