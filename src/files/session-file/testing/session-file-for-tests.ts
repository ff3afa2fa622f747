import type { ImageId } from '../../../kernel/image-id.ts';
import type { Session } from '../../../domain/session/session.ts';
import { demonstration } from '../../../domain/testing/made.ts';
import { openZip } from '../../open-zip.ts';
import { makeZip } from '../../testing/make-zip.ts';
import { readSessionFile } from '../read-session-file.ts';
import { idOfBytes, keptBytes } from './pictures.ts';
import { writeSessionFile } from '../write-session-file.ts';

export const CREATED = new Date(2026, 10, 23, 12);

export const pictures = new Map<ImageId, Blob>();
export const ids: ImageId[] = [];
/** Six pictures, as they are kept. A file that uses them calls this first. */
export async function keepPictures(): Promise<void> {
  for (let number = 0; number < 6; number++) {
    const blob = keptBytes(`picture ${number}`);
    ids.push(await idOfBytes(blob));
    pictures.set(await idOfBytes(blob), blob);
  }
}

export function shown(id: string, place: number) {
  return { ...demonstration(id, 'a'), imageId: ids[place] as ImageId };
}

export async function written(made: Session): Promise<Blob> {
  const through = new TransformStream<Uint8Array, Uint8Array>();
  const blob = new Response(through.readable as ReadableStream<BufferSource>).blob();
  await writeSessionFile(made, through.writable, {
    pictureOf: (id) => Promise.resolve(pictures.get(id) ?? null),
    createdAt: CREATED,
  });
  return blob;
}

export async function missingIn(made: Session): Promise<number> {
  return writeSessionFile(made, new WritableStream(), {
    pictureOf: (id) => Promise.resolve(pictures.get(id) ?? null),
    createdAt: CREATED,
  });
}

/** Opens a file as the studio does. Every picture in it is kept under the hash of its bytes. */
export async function openedSession(file: Blob) {
  const read = await readSessionFile(file);
  if (!read.ok) throw new Error(read.failure.code);
  const kept = new Map<string, ImageId>();
  for (const picture of read.value.pictures) {
    const bytes = await picture.open();
    if (bytes.ok) kept.set(picture.file, await idOfBytes(bytes.value));
  }
  const parsed = read.value.session((name) => kept.get(name));
  if (!parsed.ok) throw new Error(parsed.failure.code);
  return parsed.value;
}

export async function textsInFile(file: Blob): Promise<Map<string, string>> {
  const archive = await openZip(file);
  if (!archive.ok) throw new Error(archive.failure.code);
  const texts = new Map<string, string>();
  for (const { path, open } of archive.value.files) {
    const bytes = await open();
    if (bytes.ok && !path.startsWith('images/')) texts.set(path, await bytes.value.text());
  }
  return texts;
}

/** The file with some of its texts changed. `null` leaves a text as it is, and files that are not JSON stay too. */
export async function altered(
  file: Blob,
  change: (name: string, text: string) => string | null,
): Promise<Blob> {
  const texts = await textsInFile(file);
  const pictureEntries = await Promise.all(
    [...pictures].map(async ([id, blob]) => ({
      name: `images/${id}.webp`,
      data: new Uint8Array(await blob.arrayBuffer()),
    })),
  );
  const entries = [...texts].map(([name, text]) => ({
    name,
    data: text.trim() === '' || name.endsWith('.txt') ? text : (change(name, text) ?? text),
  }));
  return makeZip([...pictureEntries, ...entries]);
}

export async function bytesInFile(file: Blob): Promise<Buffer> {
  return Buffer.from(await file.arrayBuffer());
}
