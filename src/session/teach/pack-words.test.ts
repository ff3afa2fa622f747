import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { say } from '../../languages/say.ts';
import type { StarterPackListing } from '../../domain/session/starter-pack.ts';
import { packWords } from './pack-words.ts';

it('every pack that comes with the studio has words, and they are those of the file', () => {
  const { packs } = JSON.parse(readFileSync('public/samples/packs.json', 'utf8')) as {
    packs: StarterPackListing[];
  };
  expect(packs.length).toBeGreaterThan(0);
  for (const pack of packs) {
    const words = packWords(pack);
    expect([typeof words.title, typeof words.blurb]).toEqual(['object', 'object']);
    expect([say(words.title), say(words.blurb)]).toEqual([pack.title, pack.blurb]);
  }
});
