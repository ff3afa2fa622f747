import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fail, succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import type { GallerySource } from './picture-source.ts';
import { rivalsIn } from './rivals-in.ts';
import { decodePictureFile } from './read-picture.ts';

const PAIRS = 'pairs.json';

/**
 * Reads DIR/<concept>/* in the order of the names. Every folder is a concept, and every file in it may be a picture. The
 * part before `--` in a file's name is the hand that drew it. If there is DIR/pairs.json, a list of two folders each,
 * only those meet. Fails with a sentence about that file.
 */
export async function folderSource(directory: string): Promise<Outcome<GallerySource, string>> {
  const folders = await entriesOf(directory, 'isDirectory');
  const listed = (await entriesOf(directory, 'isFile')).includes(PAIRS);
  const rivals = listed
    ? rivalsIn(await readFile(join(directory, PAIRS), 'utf8'), folders)
    : succeed(null);
  if (!rivals.ok) return fail(`${join(directory, PAIRS)}: ${rivals.failure}`);
  return succeed({
    name: `pictures of ${basename(resolve(directory))}`,
    concepts: await Promise.all(
      folders.map(async (name) => {
        const files = await entriesOf(join(directory, name), 'isFile');
        return {
          name,
          pictures: files.map((file) => () => decodePictureFile(join(directory, name, file))),
          hands: files.map(handOf),
          ...(rivals.value && { rivals: rivals.value.get(name) ?? [] }),
        };
      }),
    ),
  });
}

function handOf(file: string): string {
  const end = file.indexOf('--');
  return end < 0 ? '' : file.slice(0, end);
}

async function entriesOf(directory: string, kind: 'isDirectory' | 'isFile'): Promise<string[]> {
  const names = (await readdir(directory)).filter((name) => !name.startsWith('.'));
  // `stat` follows links, because collections are often made of them.
  const found = await Promise.all(names.map((name) => stat(join(directory, name))));
  // Sorted by code units, because a locale's order would draw other episodes on another machine.
  return names.filter((_, index) => found[index]?.[kind]()).sort();
}
