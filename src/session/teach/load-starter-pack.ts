import { msg } from '@lingui/core/macro';
import { sayForGood } from '../../languages/say.ts';
import { inside } from '../../languages/words.ts';
import { packWords } from './pack-words.ts';
import { addDemonstration } from '../../domain/session/arrange-demonstrations.ts';
import { withConcept } from '../../domain/session/arrange-concepts.ts';
import type { Concept } from '../../domain/lcl/concept.ts';
import { skeletonOf } from '../../domain/lcl/skeleton.ts';
import { isInvented } from '../../domain/lcl/novel-name.ts';
import { isEmpty, type Session, type HeldOut } from '../../domain/session/session.ts';
import type { StarterPackListing } from '../../domain/session/starter-pack.ts';
import { isUnnamed } from '../../domain/session/untouched.ts';
import { change } from '../store/change.ts';
import { mayEdit } from '../store/may-edit.ts';
import { newId } from '../store/new-id.ts';
import { notify } from '../store/notices.ts';
import { startBlank } from '../table/sessions.ts';
import { notifyRefused, takePictures, type TakenPicture } from './take-pictures.ts';
import type { Tools } from '../store/tools.ts';

/**
 * Opens a starter pack, which is a support set, a test tray and the first question. An empty table takes it. If the
 * table has work on it, the pack opens in a new session. Gives whether it is on the table now.
 */
export async function loadStarterPack(tools: Tools, pack: StarterPackListing): Promise<boolean> {
  const { store } = tools;
  if (!mayEdit(store)) return false;
  const { id } = store.getState().session;
  const title = inside(packWords(pack).title);
  const isStillHere = () => store.getState().session.id === id;
  const isWanted = () => isStillHere() && store.getState().editing.kind === 'here';
  const taken = await takePack(tools, pack, isWanted);
  if (!mayEdit(store)) return false;
  if (!isStillHere()) {
    const text = msg`“${title}” was not opened: another session came to the table first.`;
    notify(store, { tone: 'info', text });
    return false;
  }
  if (!taken) {
    const text = msg`“${title}” could not be fetched. Your work is as it was; try again when the network is back.`;
    notify(store, { tone: 'problem', text });
    return false;
  }
  const { session: before } = store.getState();
  const isFull = !isEmpty(before);
  // The session is on the table at once, so that the pack cannot end up on another.
  const started = isFull ? startBlank(tools, sayForGood(title)) : null;
  change(tools, msg`open “${title}”`, (session) => layPack(session, pack, taken));
  const isKept = await started;
  if (!isKept) return true;
  const text = msg`Opened in a new session. “${{ name: before.name }}” is kept as it was.`;
  notify(store, { tone: 'info', text });
  return true;
}

type TakenPack = ReadonlyMap<string, TakenPicture>;

/** Downloads and keeps every picture of the pack. If one fails, none is used, because half a pack is no lesson. */
async function takePack(
  tools: Tools,
  pack: StarterPackListing,
  isWanted: () => boolean,
): Promise<TakenPack | null> {
  const names = new Set([
    ...pack.concepts.flatMap(({ demonstrations }) => demonstrations),
    ...pack.queries.map(({ file }) => file),
  ]);
  const fetched = await Promise.all(
    [...names].map(async (name) => ({ name, blob: await tools.fetchSample(name) })),
  );
  const files = fetched.flatMap(({ name, blob }) =>
    blob ? [new File([blob], name, { type: blob.type })] : [],
  );
  if (files.length < names.size) return null;
  const taken = new Map<string, TakenPicture>();
  const take = (picture: TakenPicture) => taken.set(picture.source, picture);
  const refused = await takePictures(tools, files, take, isWanted);
  notifyRefused(tools.store, refused, 0);
  return taken.size === names.size ? taken : null;
}

function layPack(session: Session, pack: StarterPackListing, taken: TakenPack): Session {
  const pictureOf = (file: string): TakenPicture => {
    const picture = taken.get(file);
    if (!picture) throw new Error(`the pack's picture ${file} was not taken`);
    return { ...picture, source: file.split('/').at(-1) ?? file };
  };
  const isBlank = ({ demonstrations, name }: Concept) =>
    demonstrations.length === 0 && isInvented(name);
  let laid: Session = {
    ...session,
    // The name of a session is the visitor's own from now on, so it is written in the language of this moment.
    name: isUnnamed(session) ? sayForGood(packWords(pack).title) : session.name,
    concepts: session.concepts.filter((concept) => !isBlank(concept)),
  };
  for (const { name, demonstrations } of pack.concepts) {
    const known = laid.concepts.find((concept) => skeletonOf(concept.name) === skeletonOf(name));
    const id = known?.id ?? newId();
    if (!known) laid = withConcept(laid, id, name);
    for (const file of demonstrations)
      laid = addDemonstration(laid, id, { ...pictureOf(file), id: newId(), muted: false });
  }
  const testTray: HeldOut[] = pack.queries.map(({ file, concept }) => ({
    ...pictureOf(file),
    id: newId(),
    truth: concept,
  }));
  const [first] = testTray;
  return {
    ...laid,
    ...(pack.waits === true && { asksAtOnce: false }),
    testTray,
    query: first ? { imageId: first.imageId, source: first.source } : null,
  };
}
