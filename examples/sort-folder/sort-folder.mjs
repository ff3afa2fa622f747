// Sorts the pictures of a folder by a few named ones. A file's name up to the first dash is its concept.
//
//   node sort-folder.mjs MODEL_FOLDER NAMED_FOLDER PICTURES_FOLDER
//
// This example reads SVG. For photographs, put the decoder of your choice into `pixelsOf`.
import { Resvg } from '@resvg/resvg-js';
import { openMini } from 'link-context-mini';
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [model, named, pictures] = process.argv.slice(2).map((folder) => resolve(folder));
const mini = must(await openMini({ modelUrl: pathToFileURL(model) }));

const demonstrations = [];
for (const file of await svgsIn(named)) {
  const picture = must(await mini.see(await pixelsOf(join(named, file))));
  demonstrations.push({ label: file.split('-')[0], picture });
}

for (const file of await svgsIn(pictures)) {
  const picture = must(await mini.see(await pixelsOf(join(pictures, file))));
  const { label, ranking } = must(await mini.answer({ demonstrations, picture }));
  const folder = join(pictures, label ?? 'not sure');
  await mkdir(folder, { recursive: true });
  await copyFile(join(pictures, file), join(folder, file));
  console.log(`${file}: ${label ?? 'not sure'} (${ranking[0].probability.toFixed(2)})`);
}
mini.close();

async function svgsIn(folder) {
  return (await readdir(folder)).filter((file) => file.endsWith('.svg')).sort();
}

async function pixelsOf(path) {
  const sheet = { background: 'white', fitTo: { mode: 'width', value: 256 } };
  const { pixels, width, height } = new Resvg(await readFile(path, 'utf8'), sheet).render();
  return { data: pixels, width, height };
}

function must(outcome) {
  if (outcome.ok) return outcome.value;
  throw new Error(`${outcome.failure.code}: ${outcome.failure.detail}`);
}
