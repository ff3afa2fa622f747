import { describe, expect, it } from 'vitest';
import { makeZip } from '../testing/make-zip.ts';
import type { Dropped } from './group-dropped.ts';
import { foundInDrop } from './found-in-drop.ts';
import { holdsMoreThanPictures } from './plain-pictures.ts';

const file = (name: string, content: BlobPart = '…'): Dropped => ({
  kind: 'file',
  file: new File([content], name),
});
const folder = (name: string, ...items: readonly Dropped[]): Dropped => ({
  kind: 'folder',
  name,
  items,
});
const zip = (name: string, ...paths: readonly string[]) =>
  file(name, makeZip(paths.map((path) => ({ name: path, data: path }))));

async function pathsIn(...dropped: readonly Dropped[]) {
  const { files, unread } = await foundInDrop(dropped);
  return { paths: files.map(({ path }) => path), unread };
}

describe('what is found in a drop', () => {
  it('lies at its path, in folders and archives alike', async () => {
    const dropped = [
      folder('lesson', folder('fep', file('1.png')), zip('more.ZIP', 'dax/1.png')),
      file('metadata.jsonl'),
    ];
    expect(await pathsIn(...dropped)).toEqual({
      paths: ['lesson/fep/1.png', 'lesson/dax/1.png', 'metadata.jsonl'],
      unread: [],
    });
    const { files } = await foundInDrop([zip('a.zip', 'dax/1.png')]);
    const opened = await files[0]?.open();
    expect(opened?.ok && (await opened.value.text())).toBe('dax/1.png');
  });

  it('lies below the archive’s name where the archive has no folders', async () => {
    expect(await pathsIn(zip('fep.zip', '1.png'), zip('project.tm', 'a-!-0.jpg'))).toMatchObject({
      paths: ['fep/1.png', 'project/a-!-0.jpg'],
    });
    // Otherwise the name "test" of a zip would make its pictures test pictures.
    expect(await pathsIn(zip('test.zip', 'fep/1.png'))).toMatchObject({ paths: ['fep/1.png'] });
  });

  it('says what cannot be opened, and gives the rest', async () => {
    const { paths, unread } = await pathsIn(
      file('broken.zip', 'PK no more'),
      zip('odd.zip', '../out.png', 'fep/1.png'),
    );
    expect(paths).toEqual(['fep/1.png']);
    expect(unread).toEqual([
      expect.stringMatching(/^broken\.zip: it is no archive/),
      expect.stringMatching(/^odd\.zip\/\.\.\/out\.png: its path leads out of the archive$/),
    ]);
  });

  it('is more than pictures if it has a folder, an archive or a list', () => {
    expect(holdsMoreThanPictures([file('a.png'), file('letter.pdf')])).toBe(false);
    for (const more of [folder('fep'), file('a.zip'), file('a.tm'), file('ISEKAI.json')])
      expect(holdsMoreThanPictures([file('a.png'), more])).toBe(true);
  });
});
