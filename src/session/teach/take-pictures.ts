import { msg, plural } from '@lingui/core/macro';
import { sentencesOf, type Words } from '../../languages/words.ts';
import type { PictureFailure } from '../../../workers/protocol/pictures.ts';
import type { FileFault, UnreadFile } from '../../files/file-fault.ts';
import type { FoundFile } from '../../files/found-file.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import { inBatches } from './in-batches.ts';
import { inOrder } from '../../kernel/in-order.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import { shows } from '../../domain/session/arrange-demonstrations.ts';
import type { Drop } from './drop.ts';
import { fileLine, pictureFailureWords } from './picture-failure-words.ts';
import { notifyUndoable } from '../store/change.ts';
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
): Promise<readonly Words[]> {
  const pending = addPendingPictures(tools.store, files.length);
  try {
    return await readPictures(tools, files, place, isWanted, pending.settled);
  } finally {
    pending.end();
  }
}

/** As {@link readFound}, of files that need not be unpacked. Files that cannot be read are returned as lines. */
export async function readPictures(
  tools: Taking,
  files: readonly File[],
  place: (picture: TakenPicture) => void,
  isWanted: () => boolean,
  settled: (count: number) => void,
): Promise<readonly Words[]> {
  const found = files.map((file): FoundFile<never> => {
    return { path: file.name, bytes: file.size, open: () => Promise.resolve(succeed(file)) };
  });
  const unread = await readFound(tools, found, place, isWanted, settled);
  return unread.map(({ path, fault }) => fileLine(path, pictureFailureWords(fault)));
}

/**
 * Reads files in order, and keeps their bytes before anything refers to them. Each goes to `place` in order, soon after
 * it is ready. A file is opened shortly before its turn, so that an archive is never unpacked whole. Files that cannot
 * be read are returned with the reason. It stops at the first file that the visitor no longer wants. `settled` is called
 * for every file, wanted or not.
 */
export async function readFound<Fault = FileFault>(
  tools: Taking,
  files: readonly FoundFile<Fault>[],
  place: (picture: TakenPicture) => void,
  isWanted: () => boolean,
  settled: (count: number) => void,
): Promise<readonly UnreadFile<Fault | PictureFailure>[]> {
  const refused: UnreadFile<Fault | PictureFailure>[] = [];
  const moving: string[] = [];
  let left = files.length;
  const placing = inBatches<KeptPicture>((batch) => {
    let placed = 0;
    for (const { imageId, source, moves } of batch) {
      if (!isWanted()) break;
      place({ imageId, source });
      if (moves) moving.push(source);
      placed += 1;
    }
    left -= placed;
    settled(placed);
  });
  try {
    const keeping = inOrder(files, (file) => keepPicture(tools, file, isWanted), hasRoom);
    for await (const kept of keeping) {
      if (!isWanted()) break;
      if (kept?.ok) placing.add(kept.value);
      else if (kept) {
        refused.push(kept.failure);
        left -= 1;
        settled(1);
      }
    }
  } finally {
    placing.end();
    settled(left);
  }
  notifyStill(tools.store, moving);
  return refused;
}

interface KeptPicture extends TakenPicture {
  readonly moves: boolean;
}

/** Opens and reads one file and keeps its bytes. `null` if it is no longer wanted. */
async function keepPicture<Fault>(
  { store, images, engine, readPicture }: Taking,
  { path, open }: FoundFile<Fault>,
  isWanted: () => boolean,
): Promise<Outcome<KeptPicture, UnreadFile<Fault | PictureFailure>> | null> {
  if (!isWanted()) return null;
  const opened = await open();
  if (!opened.ok) return fail({ path, fault: opened.failure });
  const read = await readPicture(opened.value);
  if (!read.ok) return fail({ path, fault: read.failure });
  if (!isWanted()) return null;
  const { imageId, blob, moves = false } = read.value;
  const keeping = images.put(imageId, blob);
  // The features of a picture do not refer to it. The engine may therefore start while the bytes are being written,
  // because it finds them in memory. It does not look at pictures of a large drop until all of them are there.
  if (pendingIn(store) <= SEEN_AT_ONCE) void engine.see(imageId);
  const kept = await keeping;
  if (!kept.ok) markUnkept(store, kept.failure);
  return succeed({ imageId, source: opened.value.name, moves });
}

/** The engine needs as much of the processor for a picture as reading it does. */
const SEEN_AT_ONCE = 100;

function pendingIn(store: Tools['store']): number {
  const { done, total } = store.getState().pendingPictures ?? { done: 0, total: 0 };
  return total - done;
}

/** Has the engine look at what it was not shown while a large drop came in, as long as nothing else comes in. */
export async function seeOthers(
  { store, engine }: Pick<Tools, 'store' | 'engine'>,
  cameIn: number,
): Promise<void> {
  if (cameIn <= SEEN_AT_ONCE) return;
  for (const { id, demonstrations } of store.getState().session.concepts)
    for (const { imageId } of demonstrations)
      if (pendingIn(store) === 0 && shows(store.getState().session, id, imageId))
        await engine.see(imageId);
}

/** As many files are read ahead as keep both cores busy. */
const AHEAD = 4;
/** Photographs are read one by one, because two at once are too many for the memory of a school laptop. */
const AHEAD_BYTES = 1024 * 1024;

function hasRoom(file: { bytes: number }, underWay: readonly { bytes: number }[]): boolean {
  const bytes = underWay.reduce((sum, other) => sum + other.bytes, file.bytes);
  return underWay.length < AHEAD && bytes <= AHEAD_BYTES;
}

/** Says that only the first picture of an animation was taken. */
function notifyStill(store: Tools['store'], moving: readonly string[]): void {
  const [source] = moving;
  if (source === undefined) return;
  const text = msg`${plural(moving.length, {
    one: `${source} is an animation: only its first picture is used.`,
    other: '# of the files are animations: only their first pictures are used.',
  })}`;
  notify(store, { tone: 'info', text, ...(moving.length > 1 && { details: moving }) });
}

/** How many files could not be read, and how many others came in. */
export function refusedWords(refused: number, came: number): Words {
  const unread = msg`${plural(refused, {
    one: 'One file could not be read.',
    other: '# files could not be read.',
  })}`;
  const others = msg`${plural(came, {
    one: 'The other one came in.',
    other: 'The other # came in.',
  })}`;
  return sentencesOf([unread, came === 0 ? msg`Nothing was changed.` : others]);
}

/** One message that says which pictures could not be read, and how many others came in. */
export function notifyRefused(
  store: Tools['store'],
  refused: readonly Words[],
  came: number,
): void {
  if (refused.length === 0) return;
  const text = refusedWords(refused.length, came);
  notify(store, { tone: 'problem', text, details: refused });
}

/**
 * Says how many pictures stayed out because the visitor moved on before they were read. If the visitor stopped the
 * drop, what came in can be undone with one press.
 */
export function notifyLate(
  tools: Pick<Tools, 'store' | 'now'>,
  late: number,
  { key, goesOn }: Pick<Drop, 'key' | 'goesOn'>,
): void {
  if (late === 0) return;
  const text = msg`${plural(late, {
    one: 'One picture had not come in yet and was left out.',
    other: '# pictures had not come in yet and were left out.',
  })}`;
  const wasStopped = !goesOn() && tools.store.getState().past.at(-1)?.mergeKey === key;
  if (wasStopped) notifyUndoable(tools, sentencesOf([text, msg`The others stay.`]));
  else notify(tools.store, { tone: 'info', text });
}
