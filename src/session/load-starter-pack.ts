import { addDemonstration } from '../domain/arrange-demonstrations.ts';
import { addConcept } from '../domain/arrange-concepts.ts';
import type { HeldOut } from '../domain/held-out.ts';
import { isInvented } from '../domain/novel-name.ts';
import { isEmpty, type Session } from '../domain/session.ts';
import type { StarterPackListing } from '../domain/starter-pack.ts';
import { change } from './change.ts';
import { newId } from './new-id.ts';
import { notify } from './notices.ts';
import { startSession } from './sessions.ts';
import { notifyRefused, takePictures, type TakenPicture } from './take-pictures.ts';
import type { Tools } from './tools.ts';

/**
 * Lays a starter pack on the table: its support set, its test tray and the first question. An empty table takes it; a
 * table with work on it stays as it is and the pack opens in a session of its own.
 */
export async function loadStarterPack(tools: Tools, pack: StarterPackListing): Promise<void> {
  const { store } = tools;
  const taken = await takePack(tools, pack);
  if (!taken) return;
  if (!isEmpty(store.getState().session)) {
    const { name } = store.getState().session;
    await startSession(tools, pack.title);
    notify(store, { tone: 'info', text: `Opened in a new session. “${name}” is kept as it was.` });
  }
  change(tools, `open “${pack.title}”`, (session) => layPack(session, pack, taken));
}

type TakenPack = ReadonlyMap<string, TakenPicture>;

/** Fetches and keeps every picture of the pack; all or nothing, so that no half pack lies on the table. */
async function takePack(tools: Tools, pack: StarterPackListing): Promise<TakenPack | null> {
  const names = [
    ...pack.concepts.flatMap(({ demonstrations }) => demonstrations),
    ...pack.queries.map(({ file }) => file),
  ];
  const blobs = await Promise.all(names.map((name) => tools.fetchSample(name)));
  const files = blobs.flatMap((blob, index) => {
    const name = names[index];
    return blob && name !== undefined ? [new File([blob], name, { type: blob.type })] : [];
  });
  const taken = new Map<string, TakenPicture>();
  const refused =
    files.length === names.length
      ? await takePictures(tools, files, (picture) => taken.set(picture.source, picture))
      : [];
  if (taken.size === names.length) return taken;
  if (refused.length > 0) notifyRefused(tools.store, refused, names.length);
  const text = `“${pack.title}” could not be fetched. Your work is as it was; try again when the network is back.`;
  notify(tools.store, { tone: 'problem', text });
  return null;
}

function layPack(session: Session, pack: StarterPackListing, taken: TakenPack): Session {
  const pictureOf = (file: string): TakenPicture => {
    const picture = taken.get(file);
    if (!picture) throw new Error(`the pack's picture ${file} was not taken`);
    return { ...picture, source: file.split('/').at(-1) ?? file };
  };
  const blanks = ({ demonstrations, name }: Session['concepts'][number]) =>
    demonstrations.length === 0 && isInvented(name);
  let laid: Session = {
    ...session,
    name: /^Session( \d+)?$/.test(session.name) ? pack.title : session.name,
    concepts: session.concepts.filter((concept) => !blanks(concept)),
  };
  for (const concept of pack.concepts) {
    const id = newId();
    laid = addConcept(laid, id, concept.name);
    for (const file of concept.demonstrations)
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
    testTray,
    query: first ? { imageId: first.imageId, source: first.source } : null,
  };
}
