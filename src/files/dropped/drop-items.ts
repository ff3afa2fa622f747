import { isHiddenFile } from '../../kernel/hidden-file.ts';
import type { UnopenedFault, UnreadFile } from '../file-fault.ts';
import type { Dropped } from './group-dropped.ts';

/** The part of React Aria's `DropItem` that is used here. */
export type DropItemLike =
  | {
      readonly kind: 'text';
      readonly types?: { has(type: string): boolean };
      getText?(type: string): Promise<string>;
    }
  | { readonly kind: 'file'; readonly name: string; getFile(): Promise<File> }
  | {
      readonly kind: 'directory';
      readonly name: string;
      getEntries(): AsyncIterable<DropItemLike>;
    };

export interface OpenedItems {
  readonly items: readonly Dropped[];
  /** Files that the browser could not open, because they were moved, deleted or locked. */
  readonly unread: readonly UnreadFile<UnopenedFault>[];
}

/** Reads the items of React Aria's drop zone. `folder` is the folder that holds them, for the paths. */
export async function droppedFromItems(
  given: Iterable<DropItemLike>,
  folder?: string,
): Promise<OpenedItems> {
  const opened = await Promise.all([...given].map((item) => openItem(item, folder)));
  return {
    items: opened.flatMap(({ items }) => items),
    unread: opened.flatMap(({ unread }) => unread),
  };
}

async function openItem(item: DropItemLike, folder: string | undefined): Promise<OpenedItems> {
  if (item.kind === 'text' || isHiddenFile(item.name)) return { items: [], unread: [] };
  if (item.kind === 'directory') return openFolder(item);
  try {
    return { items: [{ kind: 'file', file: await item.getFile() }], unread: [] };
  } catch {
    const path = folder === undefined ? item.name : `${folder}/${item.name}`;
    return { items: [], unread: [{ path, fault: { code: 'not-opened' } }] };
  }
}

async function openFolder(
  item: Extract<DropItemLike, { kind: 'directory' }>,
): Promise<OpenedItems> {
  const { name } = item;
  const entries: DropItemLike[] = [];
  const ends: UnreadFile<UnopenedFault>[] = [];
  try {
    for await (const entry of item.getEntries()) entries.push(entry);
  } catch {
    // React Aria's iterator stops at the first entry that cannot be opened, and does not say which one it was.
    ends.push({ path: name, fault: { code: 'not-all-opened' } });
  }
  const { items, unread } = await droppedFromItems(entries, name);
  return { items: [{ kind: 'folder', name, items }], unread: [...unread, ...ends] };
}
