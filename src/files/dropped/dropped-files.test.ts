import type { DropItem } from 'react-aria-components';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { DropItemLike } from './drop-items.ts';
import { groupPictures } from './dropped-files.ts';
import type { GroupedPictures } from './group-dropped.ts';

describe("React Aria's drop items", () => {
  it('are what this room takes', () => {
    expectTypeOf<DropItem>().toExtend<DropItemLike>();
  });

  it('give files and folders at any depth, and no text', async () => {
    const dropped = await groupPictures([
      { kind: 'text' },
      fileItem('loose.png'),
      folderItem('creatures', folderItem('dax', fileItem('1.png')), fileItem('.DS_Store')),
    ]);
    expect(linesOf(dropped)).toEqual(['loose.png', 'dax/1.png']);
  });

  it('give the rest when one of them cannot be opened, and say which', async () => {
    const dropped = await groupPictures([
      goneItem('gone.png'),
      fileItem('here.png'),
      folderItem('dax', goneItem('1.png'), fileItem('2.png')),
    ]);
    expect(linesOf(dropped)).toEqual(['here.png', 'dax/2.png']);
    expect(dropped.unread).toEqual([
      { path: 'gone.png', fault: { code: 'not-opened' } },
      { path: 'dax/1.png', fault: { code: 'not-opened' } },
    ]);
  });

  it('give what came before a folder broke off, and say that there was more', async () => {
    const broken: DropItemLike = {
      kind: 'directory',
      name: 'dax',
      async *getEntries() {
        yield fileItem('1.png');
        yield folderItem('blicket', fileItem('2.png'));
        throw gone;
      },
    };
    const dropped = await groupPictures([folderItem('creatures', broken), fileItem('here.png')]);
    expect(linesOf(dropped)).toEqual(['here.png', 'blicket/2.png', 'dax/1.png']);
    expect(dropped.unread).toEqual([{ path: 'dax', fault: { code: 'not-all-opened' } }]);
  });

  it('say nothing of hidden files that cannot be opened', async () => {
    expect((await groupPictures([goneItem('.DS_Store')])).unread).toEqual([]);
  });
});

describe('files chosen with their folder', () => {
  it('stand where their paths say', async () => {
    const dropped = await groupPictures([
      chosen('creatures/dax/2.png'),
      chosen('creatures/blicket/1.png'),
      chosen('creatures/dax/1.png'),
      chosen('creatures/__MACOSX/dax/._1.png'),
    ]);
    expect(linesOf(dropped)).toEqual(['blicket/1.png', 'dax/1.png', 'dax/2.png']);
  });

  it('are loose without a path', async () => {
    expect(linesOf(await groupPictures([chosen('')]))).toEqual(['file']);
  });
});

function fileItem(name: string): DropItemLike {
  return { kind: 'file', name, getFile: () => Promise.resolve(new File(['…'], name)) };
}

function folderItem(name: string, ...items: DropItemLike[]): DropItemLike {
  return {
    kind: 'directory',
    name,
    async *getEntries() {
      yield* items;
    },
  };
}

const gone = new DOMException('gone', 'NotFoundError');

function goneItem(name: string): DropItemLike {
  return { kind: 'file', name, getFile: () => Promise.reject(gone) };
}

function chosen(path: string): File {
  const file = new File(['…'], path.split('/').at(-1) || 'file');
  Object.defineProperty(file, 'webkitRelativePath', { value: path });
  return file;
}

function linesOf({ loose, folders }: GroupedPictures): string[] {
  return [
    ...loose.map(({ name }) => name),
    ...folders.flatMap(({ name, files }) => files.map((file) => `${name}/${file.name}`)),
  ];
}
