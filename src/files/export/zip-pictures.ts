import type { ImageId } from '../../kernel/image-id.ts';
import { BlobReader, TextReader, ZipWriter } from '../zip-library.ts';

export type PictureOf = (imageId: ImageId) => Promise<Blob | null>;

/** A zip while it is written. */
export interface PictureZip {
  /**
   * Writes a picture under a path without an ending. Returns the path with the ending of its kind; `null` if the
   * picture is gone.
   */
  readonly addPicture: (path: string, imageId: ImageId) => Promise<string | null>;
  readonly addText: (path: string, text: string) => Promise<void>;
}

/** How many pictures an export wrote, and how many are gone. */
export interface Written {
  readonly pictures: number;
  readonly missing: number;
}

/**
 * Writes a zip picture by picture, so that only one is in memory at a time. Closes the stream. Rejects if the stream
 * takes no more, and then its owner must close it.
 *
 * @param date of every entry, so that the same session is the same file
 */
export async function zipPictures(
  into: WritableStream<Uint8Array>,
  pictureOf: PictureOf,
  date: Date,
  write: (zip: PictureZip) => Promise<void>,
): Promise<Written> {
  // Every program can unpack a zip with the sizes before the data and without newer fields.
  const zip = new ZipWriter(into, {
    lastModDate: date,
    extendedTimestamp: false,
    dataDescriptor: false,
  });
  let pictures = 0;
  let missing = 0;
  await write({
    addPicture: async (path, imageId) => {
      const blob = await pictureOf(imageId);
      if (!blob) {
        missing += 1;
        return null;
      }
      pictures += 1;
      const file = `${path}.${extensions.get(blob.type) ?? 'img'}`;
      // The data is compressed already, so deflate would cost time and save nothing.
      await zip.add(file, new BlobReader(blob), { level: 0 });
      return file;
    },
    addText: async (path, text) => {
      await zip.add(path, new TextReader(text));
    },
  });
  await zip.close();
  return { pictures, missing };
}

/** `1` as `0001`, because such names sort the same everywhere. */
export function numbered(index: number): string {
  return String(index + 1).padStart(4, '0');
}

/** JSON Lines: one object in each. */
export function jsonLines(entries: readonly unknown[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

const extensions = new Map([
  ['image/webp', 'webp'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/svg+xml', 'svg'],
]);
