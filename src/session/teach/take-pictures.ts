import type { ImageId } from '../../kernel/image-id.ts';
import { addPendingPictures } from '../store/pending-pictures.ts';
import { notify } from '../store/notices.ts';
import { markUnkept } from '../store/saving.ts';
import type { Tools } from '../store/tools.ts';

export interface TakenPicture {
  readonly imageId: ImageId;
  readonly source: string;
}

type Taking = Pick<Tools, 'store' | 'images' | 'engine' | 'readPicture'>;

/** As {@link readPictures}, and counts the files as being read meanwhile. */
export async function takePictures(
  tools: Taking,
  files: readonly File[],
  place: (picture: TakenPicture) => void,
  isWanted: () => boolean = () => true,
): Promise<readonly string[]> {
  const pending = addPendingPictures(tools.store, files.length);
  try {
    return await readPictures(tools, files, place, isWanted, pending.settled);
  } finally {
    pending.end();
  }
}

/**
 * Reads files one after another, and keeps their bytes before anything refers to them. Each goes to `place` in order,
 * as soon as it is ready. Files that cannot be read are returned as lines ("NAME: reason"). It stops at the first file
 * that the visitor no longer wants. `settled` is called for every file, wanted or not.
 */
export async function readPictures(
  { store, images, engine, readPicture }: Taking,
  files: readonly File[],
  place: (picture: TakenPicture) => void,
  isWanted: () => boolean,
  settled: (count: number) => void,
): Promise<readonly string[]> {
  const refused: string[] = [];
  const moving: string[] = [];
  let left = files.length;
  try {
    for (const file of files) {
      if (!isWanted()) break;
      const read = await readPicture(file);
      if (!isWanted()) break;
      if (read.ok) {
        const { imageId, blob } = read.value;
        const keeping = images.put(imageId, blob);
        // The features of a picture do not refer to it. The engine may therefore start while the bytes are being
        // written, because it finds them in memory.
        void engine.see(imageId);
        const kept = await keeping;
        if (!kept.ok) markUnkept(store, kept.failure);
        if (!isWanted()) break;
        place({ imageId, source: file.name });
        if (read.value.moves) moving.push(file.name);
      } else {
        refused.push(`${file.name}: ${read.failure.reason}`);
      }
      left -= 1;
      settled(1);
    }
  } finally {
    settled(left);
  }
  notifyStill(store, moving);
  return refused;
}

/** Says that only the first picture of an animation was taken. */
function notifyStill(store: Tools['store'], moving: readonly string[]): void {
  if (moving.length === 0) return;
  const text =
    moving.length === 1
      ? `${moving[0]} is an animation: only its first picture is used.`
      : `${moving.length} of the files are animations: only their first pictures are used.`;
  notify(store, { tone: 'info', text, ...(moving.length > 1 && { details: moving }) });
}

/** One message that says which pictures could not be read, and how many others came in. */
export function notifyRefused(
  store: Tools['store'],
  refused: readonly string[],
  came: number,
): void {
  if (refused.length === 0) return;
  const what = refused.length === 1 ? 'One file' : `${refused.length} files`;
  const others = came === 1 ? 'The other one came in.' : `The other ${came} came in.`;
  const text = `${what} could not be read. ${came === 0 ? 'Nothing was changed.' : others}`;
  notify(store, { tone: 'problem', text, details: refused });
}

/** Says how many pictures stayed out because the visitor moved on before they were read. */
export function notifyLate(store: Tools['store'], late: number): void {
  if (late === 0) return;
  const text =
    late === 1
      ? 'One picture had not come in yet and was left out.'
      : `${late} pictures had not come in yet and were left out.`;
  notify(store, { tone: 'info', text });
}
