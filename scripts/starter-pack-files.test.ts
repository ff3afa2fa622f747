import { expect, it } from 'vitest';
import { starterPacks } from '../src/creatures/starter-packs.ts';
import { parseStarterPacks } from '../src/domain/session/starter-pack.ts';
import { say } from '../src/languages/say.ts';
import { packWords } from '../src/session/teach/pack-words.ts';
import { starterPackFiles } from './starter-pack-files.ts';

const files = starterPackFiles(starterPacks);
const packs = parseStarterPacks(JSON.parse(files.get('packs.json') ?? 'null'));

it('lists packs that the page can read', () => {
  expect(packs?.map(({ id }) => id)).toEqual(['strangers', 'family', 'trap']);
});

it('writes exactly the pictures that it lists', () => {
  const listed = (packs ?? []).flatMap(({ concepts, queries }) => [
    ...concepts.flatMap(({ demonstrations }) => demonstrations),
    ...queries.map(({ file }) => file),
  ]);
  expect(listed).toHaveLength(3 * (2 * 4 + 6));
  expect([...files.keys()].sort()).toEqual([...listed, 'packs.json'].sort());
});

it('keeps the concept out of the names of the query files', () => {
  for (const { queries, concepts } of packs ?? [])
    for (const { file } of queries)
      for (const { name } of concepts) expect(file).not.toContain(name);
});

it('has words in every language for every pack, which are those of the file in English', () => {
  expect(packs).not.toBeNull();
  for (const pack of packs ?? []) {
    const { title, blurb } = packWords(pack);
    expect([typeof title, typeof blurb]).toEqual(['object', 'object']);
    expect([say(title), say(blurb)]).toEqual([pack.title, pack.blurb]);
  }
});
