import { isHidden, type Dropped } from './group-dropped.ts';

/** From `DataTransferItem.webkitGetAsEntry()`, which must be called for every item before the drop event has passed. */
export async function droppedFromEntries(entries: Iterable<FileSystemEntry>): Promise<Dropped[]> {
  const all = await Promise.all([...entries].map(droppedFromEntry));
  return all.filter((item) => item !== null);
}

async function droppedFromEntry(entry: FileSystemEntry): Promise<Dropped | null> {
  if (isHidden(entry.name)) return null;
  try {
    if (isFile(entry)) {
      const file = await new Promise<File>((resolve, reject) => {
        entry.file(resolve, reject);
      });
      return { kind: 'file', file };
    }
    if (!isFolder(entry)) return null;
    const items = await droppedFromEntries(await entriesOf(entry));
    return { kind: 'folder', name: entry.name, items };
  } catch {
    return null;
  }
}

/** `readEntries` gives a hundred at a time, and none when there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return entries;
    entries.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
