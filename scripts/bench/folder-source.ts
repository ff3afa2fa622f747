import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { PictureSource } from './picture-source.ts';
import { readPicture } from './read-picture.ts';

/** DIR/<concept>/*: every folder is a concept, every file in it may be a picture. In the order of their names. */
export async function folderSource(directory: string): Promise<PictureSource> {
  const folders = await entriesOf(directory, 'isDirectory');
  return {
    name: `pictures of ${basename(resolve(directory))}`,
    concepts: await Promise.all(
      folders.map(async (name) => {
        const files = await entriesOf(join(directory, name), 'isFile');
        return {
          name,
          pictures: files.map((file) => () => readPicture(join(directory, name, file))),
        };
      }),
    ),
  };
}

async function entriesOf(directory: string, kind: 'isDirectory' | 'isFile'): Promise<string[]> {
  const names = (await readdir(directory)).filter((name) => !name.startsWith('.'));
  // `stat` follows links: collections are often made of them.
  const found = await Promise.all(names.map((name) => stat(join(directory, name))));
  // By code units: a locale's order would draw other episodes on another machine.
  return names.filter((_, index) => found[index]?.[kind]()).sort();
}
