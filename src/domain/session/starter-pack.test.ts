import { describe, expect, it } from 'vitest';
import { parseStarterPacks } from './starter-pack.ts';

const pack = {
  id: 'strangers',
  title: 'Two strangers',
  blurb: 'Two creatures.',
  concepts: [
    { name: 'zorbel', demonstrations: ['strangers/zorbel-1.svg'] },
    { name: 'blicket', demonstrations: ['strangers/blicket-1.svg'] },
  ],
  queries: [{ file: 'strangers/query-1.svg', concept: 'zorbel' }],
};

describe('parseStarterPacks', () => {
  it('reads what the renderer writes and drops what it does not know', () => {
    expect(parseStarterPacks({ packs: [{ ...pack, later: 1 }] })).toEqual([pack]);
  });

  it.each([
    ['no document', null],
    ['a page instead of a file', '<!doctype html>'],
    ['no list', { packs: {} }],
    ['a missing title', { packs: [{ ...pack, title: undefined }] }],
    ['an empty name', { packs: [{ ...pack, concepts: [{ name: '', demonstrations: [] }] }] }],
    [
      'a query of no concept',
      { packs: [{ ...pack, queries: [{ file: 'a.svg', concept: 'toma' }] }] },
    ],
    [
      'an address elsewhere',
      { packs: [{ ...pack, queries: [{ file: 'https://a/b.svg', concept: 'zorbel' }] }] },
    ],
    [
      'a path upwards',
      { packs: [{ ...pack, queries: [{ file: '../b.svg', concept: 'zorbel' }] }] },
    ],
  ])('refuses %s', (_, document) => {
    expect(parseStarterPacks(document)).toBeNull();
  });
});
