import type { DropItemLike } from './drop-items.ts';

/** The types of text in which a browser describes what is dragged or copied. */
const TEXTS = ['text/html', 'text/uri-list', 'text/plain'];

/**
 * What a drop or a paste holds, as React Aria gives it to drop areas. All of it is read here, because a browser empties
 * the transfer as soon as the event is over.
 */
export function transferItems(transfer: DataTransfer): readonly DropItemLike[] {
  const files = [...transfer.items].flatMap((item): readonly DropItemLike[] => {
    if (item.kind !== 'file') return [];
    const entry = item.webkitGetAsEntry();
    if (entry?.isDirectory) return [directoryItem(entry as FileSystemDirectoryEntry)];
    const file = item.getAsFile();
    return file ? [fileItem(file.name, () => Promise.resolve(file))] : [];
  });
  const texts = new Map(TEXTS.map((type) => [type, transfer.getData(type)]));
  const isText = files.length === 0 && [...texts.values()].some((text) => text !== '');
  const getText = (type: string) => Promise.resolve(texts.get(type) ?? '');
  return isText ? [{ kind: 'text', types: texts, getText }] : files;
}

/** Files that are at hand, as such items. */
export function fileItems(files: readonly File[]): readonly DropItemLike[] {
  return files.map((file) => fileItem(file.name, () => Promise.resolve(file)));
}

function fileItem(name: string, getFile: () => Promise<File>): DropItemLike {
  return { kind: 'file', name, getFile };
}

function directoryItem(entry: FileSystemDirectoryEntry): DropItemLike {
  return {
    kind: 'directory',
    name: entry.name,
    async *getEntries() {
      const reader = entry.createReader();
      for (;;) {
        const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
          reader.readEntries(resolve, reject),
        );
        // A browser gives a part of the entries each time, and none at the end.
        if (entries.length === 0) return;
        for (const inner of entries)
          yield inner.isDirectory
            ? directoryItem(inner as FileSystemDirectoryEntry)
            : fileItem(inner.name, () => fileOf(inner as FileSystemFileEntry));
      }
    },
  };
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
