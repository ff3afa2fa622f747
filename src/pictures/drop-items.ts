import { isHidden, type Dropped } from './group-dropped.ts';

/** As much of React Aria's `DropItem` as is used here. */
export type DropItemLike =
  | { readonly kind: 'text' }
  | { readonly kind: 'file'; readonly name: string; getFile(): Promise<File> }
  | {
      readonly kind: 'directory';
      readonly name: string;
      getEntries(): AsyncIterable<DropItemLike>;
    };

/** From what React Aria's drop zone gives. What cannot be opened is left out: it was moved or deleted meanwhile. */
export async function droppedFromItems(items: Iterable<DropItemLike>): Promise<Dropped[]> {
  const all = await Promise.all([...items].map(droppedFromItem));
  return all.filter((item) => item !== null);
}

async function droppedFromItem(item: DropItemLike): Promise<Dropped | null> {
  if (item.kind === 'text' || isHidden(item.name)) return null;
  try {
    if (item.kind === 'file') return { kind: 'file', file: await item.getFile() };
    const entries: DropItemLike[] = [];
    for await (const entry of item.getEntries()) entries.push(entry);
    return { kind: 'folder', name: item.name, items: await droppedFromItems(entries) };
  } catch {
    return null;
  }
}
