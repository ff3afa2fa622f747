import type { ImageId } from '../../kernel/image-id.ts';
import type { Session } from '../../domain/session/session.ts';
import { folderNames } from './folder-names.ts';
import {
  jsonLines,
  numbered,
  zipPictures,
  type PictureOf,
  type PictureZip,
  type Written,
} from './zip-pictures.ts';

interface Named {
  readonly imageId: ImageId;
  readonly name: string;
}

/**
 * Writes a session as Hugging Face's imagefolder. The pictures are in `train/CONCEPT/0001.webp`, those of the test tray
 * in `test/…`. Both folders have a `metadata.jsonl` with the concepts' true names, because not every name can be a
 * folder's. Muted pictures are included. Streams as {@link zipPictures}.
 */
export function writeImagefolder(
  { concepts, testTray, changedAt }: Session,
  pictureOf: PictureOf,
  into: WritableStream<Uint8Array>,
): Promise<Written> {
  const train = concepts.flatMap(({ name, demonstrations }) =>
    demonstrations.map(({ imageId }): Named => ({ imageId, name })),
  );
  const test = testTray.map(({ imageId, truth }): Named => ({
    imageId,
    name: truth ?? STRANGERS,
  }));
  const names = [...train, ...test].map(({ name }) => name);
  const folders = folderNames(names, [METADATA]);
  return zipPictures(into, pictureOf, new Date(changedAt), async (zip) => {
    await addSplit(zip, 'train', train, folders);
    await addSplit(zip, 'test', test, folders);
  });
}

/** The folder and label of test pictures that are none of the concepts. */
const STRANGERS = 'none of these';

// The file must be inside the split, because datasets 2.15 and later ignore one above it (huggingface/datasets#6442).
const METADATA = 'metadata.jsonl';

async function addSplit(
  zip: PictureZip,
  split: string,
  pictures: readonly Named[],
  folders: ReadonlyMap<string, string>,
): Promise<void> {
  const rows: { file_name: string; label: string }[] = [];
  const counts = new Map<string, number>();
  for (const { imageId, name } of pictures) {
    const folder = folders.get(name) ?? '';
    const index = counts.get(name) ?? 0;
    counts.set(name, index + 1);
    const file = await zip.addPicture(`${split}/${folder}/${numbered(index)}`, imageId);
    if (file !== null) rows.push({ file_name: file.slice(split.length + 1), label: name });
  }
  if (rows.length > 0) await zip.addText(`${split}/${METADATA}`, jsonLines(rows));
}
