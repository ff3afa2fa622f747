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

  it('give the rest when one of them cannot be opened', async () => {
    const gone: DropItemLike = {
      kind: 'file',
      name: 'gone.png',
      getFile: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    };
    const dropped = await groupPictures([gone, fileItem('here.png')]);
    expect(linesOf(dropped)).toEqual(['here.png']);
  });
});

describe('file system entries', () => {
  it('are read to the end of a folder that gives a hundred at a time', async () => {
    const many = Array.from({ length: 250 }, (_, index) => fileEntry(`${index}.png`));
    const { loose, folders } = await groupPictures([
      folderEntry('dax', many),
      fileEntry('loose.png'),
    ]);

    expect(loose).toHaveLength(1);
    expect(folders[0]?.files.map(({ name }) => name)).toEqual(
      Array.from({ length: 250 }, (_, index) => `${index}.png`),
    );
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

const place = { fullPath: '', filesystem: { name: '' } as FileSystem, getParent: () => undefined };

function fileEntry(name: string): FileSystemEntry {
  const entry = {
    ...place,
    name,
    isFile: true,
    isDirectory: false,
    file: (resolve: (file: File) => void) => {
      resolve(new File(['…'], name));
    },
  };
  return entry;
}

function folderEntry(name: string, entries: FileSystemEntry[]): FileSystemEntry {
  const createReader = () => {
    let at = 0;
    return {
      readEntries: (resolve: (some: FileSystemEntry[]) => void) => {
        resolve(entries.slice(at, (at += 100)));
      },
    };
  };
  const entry = { ...place, name, isFile: false, isDirectory: true, createReader };
  return entry;
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
