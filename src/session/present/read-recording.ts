import { keptPicture } from '../../files/session-file/kept-picture.ts';
import {
  readSessionFile,
  type SessionFileRefusal,
} from '../../files/session-file/read-session-file.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import type { LessonRecording } from '../store/present/present-state.ts';

export type RecordingRefusal = SessionFileRefusal | { readonly code: 'nothing-recorded' };

/**
 * Reads a session file as a recorded lesson. The table, the archive and the model have no part in it. Pictures are read
 * when they are shown, and only those that a studio wrote.
 */
export async function readRecording(
  file: Blob,
): Promise<Outcome<LessonRecording, RecordingRefusal>> {
  const read = await readSessionFile(file);
  if (!read.ok) return read;
  const named = new Map(read.value.pictures.map((picture) => [picture.file, picture]));
  const parsed = read.value.session((name) => named.get(name)?.imageId);
  if (!parsed.ok) return parsed;
  const { session } = parsed.value;
  if (session.episodes.length + session.runs.filter(({ kind }) => kind === 'test').length === 0)
    return fail({ code: 'nothing-recorded' });
  const byId = new Map(read.value.pictures.map((picture) => [picture.imageId, picture]));
  const blobOf = async (imageId: ImageId) => {
    const opened = await byId.get(imageId)?.open();
    return opened?.ok ? keptPicture(opened.value, imageId) : null;
  };
  return succeed({ name: session.name, recorded: session, blobOf });
}
