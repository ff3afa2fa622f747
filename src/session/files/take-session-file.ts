import type { ImageId } from '../../kernel/image-id.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import type { ParsedSession } from '../../domain/session/parse-session.ts';
import type { PictureFailure } from '../../../workers/protocol/pictures.ts';
import type { FileFault, UnreadFile } from '../../files/file-fault.ts';
import { keptPicture } from '../../files/session-file/kept-picture.ts';
import {
  readSession,
  readSessionFile,
  type NamedPicture,
  type SessionFileRefusal,
} from '../../files/session-file/read-session-file.ts';
import type { FoundSession } from '../../files/session-file/find-sessions.ts';
import { shownPath } from '../../files/safe-path.ts';
import { addPendingPictures } from '../store/pending-pictures.ts';
import { markUnkept } from '../store/saving.ts';
import type { Tools } from '../store/tools.ts';

export type Taking = Pick<Tools, 'store' | 'images' | 'readPicture'>;

type UnreadPicture = UnreadFile<FileFault | PictureFailure>;

export interface TakenSession extends ParsedSession {
  /** Pictures of the file that could not be read. */
  readonly unread: readonly UnreadPicture[];
}

/**
 * Reads a session file, or a session that was unpacked, and keeps its pictures. The table stays as it is. If the bytes of a picture do not match its
 * name, it is read like any untrusted picture. The session then refers to the id that results.
 */
export async function takeSessionFile(
  tools: Taking,
  source: Blob | FoundSession,
): Promise<Outcome<TakenSession, SessionFileRefusal>> {
  const read = await (source instanceof Blob ? readSessionFile(source) : readSession(source));
  if (!read.ok) return read;
  const { pictures } = read.value;
  const kept = new Map<string, ImageId>();
  const unread: UnreadPicture[] = [];
  const pending = addPendingPictures(tools.store, pictures.length);
  try {
    for (const picture of pictures) {
      // A session is not kept without its pictures, and nothing is kept while everything is being deleted.
      if (tools.store.getState().editing.kind !== 'here') return fail({ code: 'stopped' });
      const imageId = await keep(tools, picture);
      if (imageId.ok) kept.set(picture.file, imageId.value);
      else unread.push({ path: shownPath(picture.file), fault: imageId.failure });
      pending.settled(1);
    }
  } finally {
    pending.end();
  }
  const parsed = read.value.session((name) => kept.get(name));
  return parsed.ok ? succeed({ ...parsed.value, unread }) : parsed;
}

async function keep(
  { store, images, readPicture }: Taking,
  { imageId, open }: NamedPicture,
): Promise<Outcome<ImageId, FileFault | PictureFailure>> {
  const file = await open();
  if (!file.ok) return file;
  const known = imageId === undefined ? null : await keptPicture(file.value, imageId);
  if (imageId !== undefined && known) return put(imageId, known);
  const read = await readPicture(file.value);
  return read.ok ? put(read.value.imageId, read.value.blob) : read;

  async function put(id: ImageId, blob: Blob): Promise<Outcome<ImageId, never>> {
    const outcome = await images.put(id, blob);
    if (!outcome.ok) markUnkept(store, outcome.failure);
    return succeed(id);
  }
}
