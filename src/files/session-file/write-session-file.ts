import type { ImageId } from '../../kernel/image-id.ts';
import { picturesOf, type Session } from '../../domain/session/session.ts';
import { BlobReader, TextReader, ZipWriter } from '../zip-library.ts';
import { describeSession } from './describe-session.ts';
import { CONCEPTS, MANIFEST, README, RUNS, TESTS, TRIALS, WHAT_IFS } from './format.ts';
import { readmeText } from './readme-text.ts';

interface Writing {
  readonly pictureOf: (imageId: ImageId) => Promise<Blob | null>;
  readonly createdAt: Date;
  /** How many pictures have been written, and how many there are. */
  readonly onPicture?: (done: number, total: number) => void;
}

/**
 * Writes a session as a file, picture by picture, so that only one is in memory at a time. Closes the stream. Rejects
 * if the stream takes no more, and then its owner must close it. Returns how many pictures are gone and so not in the
 * file.
 */
export async function writeSessionFile(
  session: Session,
  into: WritableStream<Uint8Array>,
  { pictureOf, createdAt, onPicture }: Writing,
): Promise<number> {
  // Every program can unpack a zip with the sizes before the data and without newer fields.
  const zip = new ZipWriter(into, {
    lastModDate: createdAt,
    extendedTimestamp: false,
    dataDescriptor: false,
  });
  // The order is fixed, so that the same session gives the same file.
  const imageIds = [...picturesOf(session)].sort();
  const files = new Map<ImageId, string>();
  for (const [done, imageId] of imageIds.entries()) {
    const blob = await pictureOf(imageId);
    if (blob) {
      const file = `images/${imageId}.${extensionOf(blob)}`;
      files.set(imageId, file);
      // The data is compressed already, so deflate would cost time and save nothing.
      await zip.add(file, new BlobReader(blob), { level: 0 });
    }
    onPicture?.(done + 1, imageIds.length);
  }
  const fileOf = (imageId: ImageId) => files.get(imageId) ?? `images/${imageId}.missing`;
  const described = describeSession(session, fileOf, createdAt);
  const texts = [
    [CONCEPTS, pretty(described.concepts)],
    [TESTS, lines(described.tests)],
    [TRIALS, lines(described.trials)],
    [WHAT_IFS, lines(described.whatIfs)],
    [RUNS, lines(described.runs)],
    [README, readmeText(session.name)],
    [MANIFEST, pretty(described.manifest)],
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
