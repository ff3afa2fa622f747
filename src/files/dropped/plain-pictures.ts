import { isListName } from '../import/read-list.ts';
import { EXTENSION } from '../session-file/format.ts';
import type { Dropped } from './group-dropped.ts';

/** Whether a drop is nothing but loose pictures, as far as can be seen without opening an archive. */
export async function arePlainPictures(dropped: readonly Dropped[]): Promise<boolean> {
  if (dropped.length === 0 || holdsMoreThanPictures(dropped)) return false;
  const arePlain = dropped.map((item) => item.kind === 'file' && isPlain(item.file));
  return !(await Promise.all(arePlain)).includes(false);
}

/** Whether a drop holds more than loose pictures: a folder, an archive, or a list that names pictures. */
export function holdsMoreThanPictures(dropped: readonly Dropped[]): boolean {
  return dropped.some(
    (item) => item.kind === 'folder' || isArchive(item.file) || isListName(item.file.name),
  );
}

/** Archives of pictures, and projects of Teachable Machine. */
export function isArchive({ name }: File): boolean {
  return /\.(?:zip|tm|tar|tgz|gz)$/i.test(name);
}

/** Whether a file cannot be a session file, because it is no zip and is not named like one. */
export async function isPlain(file: File): Promise<boolean> {
  return !isCalledSession(file) && !(await isZip(file));
}

export function isCalledSession({ name }: File): boolean {
  return name.toLowerCase().endsWith(EXTENSION);
}

/** PKWARE APPNOTE 4.3.7 and, for an empty archive, 4.3.16. */
export async function isZip(file: File): Promise<boolean> {
  try {
    const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
    const text = String.fromCharCode(...head);
    return text === 'PK\x03\x04' || text === 'PK\x05\x06';
  } catch {
    return false;
  }
}
