import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { renderAsync } from '@resvg/resvg-js';
import { individual } from '../src/creatures/individual.ts';
import { creatureKinds, firstHeldOutSeed } from './bench/pictures/creature-kinds.ts';

const usage = `npm run creatures -- --out DIR [--species 1500] [--each 40] [--size 96] [--hybrids 0] [--from 1]

Draws creatures as PNG files: DIR/<kind>/<n>.png, and DIR/parents.json, which names the parents of every hybrid.
Seeds from ${String(firstHeldOutSeed)} on are kept for \`npm run evaluate\`.`;

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    species: { type: 'string', default: '1500' },
    each: { type: 'string', default: '40' },
    size: { type: 'string', default: '96' },
    hybrids: { type: 'string', default: '0' },
    from: { type: 'string', default: '1' },
  },
});
const [count, each, size, hybrids, from] = [
  values.species,
  values.each,
  values.size,
  values.hybrids,
  values.from,
].map(Number) as [number, number, number, number, number];
if (values.out === undefined || ![count, each, size, hybrids, from].every(Number.isInteger)) {
  console.error(usage);
  process.exit(2);
}
const out = values.out;

const kinds = creatureKinds(from, count, hybrids);
await mkdir(out, { recursive: true });
await writeFile(
  join(out, 'parents.json'),
  JSON.stringify(
    Object.fromEntries(
      kinds.filter(({ parents }) => parents.length > 0).map(({ name, parents }) => [name, parents]),
    ),
    null,
    1,
  ),
);
for (const [index, kind] of kinds.entries()) {
  const folder = join(out, kind.name);
  await mkdir(folder, { recursive: true });
  await Promise.all(
    Array.from({ length: each }, async (_, nth) => {
      const picture = await renderAsync(individual(kind.species, nth), {
        fitTo: { mode: 'width', value: size },
        font: { loadSystemFonts: false },
      });
      await writeFile(join(folder, `${String(nth)}.png`), picture.asPng());
    }),
  );
  if ((index + 1) % 100 === 0) console.log(`${String(index + 1)} of ${String(kinds.length)} kinds`);
}
