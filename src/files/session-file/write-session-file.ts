import type { ImageId } from '../../kernel/image-id.ts';
import { picturesOf, type Session } from '../../domain/session/session.ts';
import { BlobReader, TextReader, ZipWriter } from '../zip-library.ts';
import { describeSession } from './describe-session.ts';
import { CONCEPTS, MANIFEST, README, TESTS, TRIALS } from './format.ts';
import { readmeText } from './readme-text.ts';

interface Writing {
  readonly pictureOf: (imageId: ImageId) => Promise<Blob | null>;
  readonly createdAt: Date;
  /** So many pictures are written, of so many. */
  readonly onPicture?: (done: number, total: number) => void;
}

/**
 * Writes a session as a file, picture by picture: one is in memory at a time. Closes the stream; rejects, and leaves the
 * stream to its owner, if it takes no more. Gives the number of pictures that are gone and so not in the file.
 */
export async function writeSessionFile(
  session: Session,
  into: WritableStream<Uint8Array>,
  { pictureOf, createdAt, onPicture }: Writing,
): Promise<number> {
  // Sizes before the data, and no field that some programs do not know: everybody can unpack it.
  const zip = new ZipWriter(into, {
    lastModDate: createdAt,
    extendedTimestamp: false,
    dataDescriptor: false,
  });
  // In an order of their own, so that the same session is the same file.
  const imageIds = [...picturesOf(session)].sort();
  const files = new Map<ImageId, string>();
  for (const [done, imageId] of imageIds.entries()) {
    const blob = await pictureOf(imageId);
    if (blob) {
      const file = `images/${imageId}.${extensionOf(blob)}`;
      files.set(imageId, file);
      // Packed already: deflate would take time and save nothing.
      await zip.add(file, new BlobReader(blob), { level: 0 });
    }
    onPicture?.(done + 1, imageIds.length);
  }
  const fileOf = (imageId: ImageId) => files.get(imageId) ?? `images/${imageId}.missing`;
  const { manifest, concepts, tests, trials } = describeSession(session, fileOf, createdAt);
  const texts = [
    [CONCEPTS, pretty(concepts)],
    [TESTS, lines(tests)],
    [TRIALS, lines(trials)],
    [README, readmeText(session.name)],
    [MANIFEST, pretty(manifest)],
  ] as const;
  for (const [file, text] of texts) await zip.add(file, new TextReader(text));
  await zip.close();
  return imageIds.length - files.size;
}

const extensions: Readonly<Record<string, string>> = {
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

function extensionOf({ type }: Blob): string {
  return extensions[type] ?? 'img';
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function lines(value: unknown): string {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}
