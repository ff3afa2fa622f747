import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { starterPacks } from '../src/creatures/starter-packs.ts';
import { referenceSheet } from './reference-sheet.ts';
import { starterPackFiles } from './starter-pack-files.ts';

const samples = fileURLToPath(new URL('../public/samples', import.meta.url));

await rm(samples, { recursive: true, force: true });
for (const [path, text] of starterPackFiles(starterPacks)) {
  const file = join(samples, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
await writeFile(join(samples, 'reference.png'), referenceSheet());
