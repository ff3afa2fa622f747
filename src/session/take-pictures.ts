import type { ImageId } from '../domain/image-id.ts';
import { notify } from './notices.ts';
import type { Tools } from './tools.ts';

export interface TakenPicture {
  readonly imageId: ImageId;
  readonly source: string;
}

type Taking = Pick<Tools, 'store' | 'images' | 'engine' | 'readPicture'>;

/**
 * Reads files one after another and keeps their bytes before anything mentions them. Files that cannot be read come
 * back as lines ("NAME: reason"); the others go on to `place`, in order, as soon as each is ready.
 */
export async function takePictures(
  { store, images, engine, readPicture }: Taking,
  files: readonly File[],
  place: (picture: TakenPicture) => void,
): Promise<readonly string[]> {
  const refused: string[] = [];
  let left = files.length;
  count(store, 0, left);
  try {
    for (const file of files) {
      const read = await readPicture(file);
      if (read.ok) {
        const { imageId, blob } = read.value;
        const kept = await images.put(imageId, blob);
        if (!kept.ok) warnUnkept(store);
        place({ imageId, source: file.name });
        void engine.see(imageId);
      } else {
        refused.push(`${file.name}: ${read.failure.reason}`);
      }
      left -= 1;
      count(store, 1, 0);
    }
  } finally {
    count(store, left, 0);
    settle(store);
  }
  return refused;
}

/** Says in one message what did not come in, and that the rest did. */
export function notifyRefused(
  store: Tools['store'],
  refused: readonly string[],
  offered: number,
): void {
  if (refused.length === 0) return;
  const came = offered - refused.length;
  const rest = came === 0 ? 'Nothing else was changed.' : `The other ${came} came in.`;
  const text =
    refused.length === 1
      ? `One file could not be read. ${offered === 1 ? 'Nothing was changed.' : rest}`
      : `${refused.length} files could not be read. ${rest}`;
  notify(store, { tone: 'problem', text, details: refused });
}

function count(store: Tools['store'], done: number, total: number): void {
  store.setState(({ arriving }) => ({
    arriving: { done: (arriving?.done ?? 0) + done, total: (arriving?.total ?? 0) + total },
  }));
}

function settle(store: Tools['store']): void {
  store.setState(({ arriving }) =>
    arriving && arriving.done >= arriving.total ? { arriving: null } : {},
  );
}

function warnUnkept(store: Tools['store']): void {
  const text =
    'This browser does not let the page keep pictures: they stay until you close it. ' +
    'A private window or a full disk is the usual reason.';
  if (!store.getState().notices.some((notice) => notice.text === text))
    notify(store, { tone: 'problem', text });
}
