import type { ImageId } from '../domain/image-id.ts';
import { linkContextKey } from '../domain/link-context.ts';
import { parseSession } from '../domain/parse-session.ts';
import { picturesOf, type Session } from '../domain/session.ts';
import { lay } from './change.ts';
import { questionKey } from './keep-answering.ts';
import { notify } from './notices.ts';
import { listSessions } from './sessions.ts';
import type { Tools } from './tools.ts';

/** A picture that another tab has just placed may not be mentioned anywhere yet: only what is a day old is swept. */
const GRACE_MS = 24 * 60 * 60 * 1000;

/** Brings the session back that was on the table last, with its last answer if it still is the answer to the table. */
export async function restore(tools: Tools): Promise<void> {
  const { store, sessions } = tools;
  const last = await sessions.lastOpened();
  const kept = await listSessions(tools);
  const id = (last.ok && last.value) || kept[0]?.id;
  if (id !== undefined) await bringBack(tools, id, kept[0]?.id);
  else await sessions.setLastOpened(store.getState().session.id);
  if (!last.ok)
    notify(store, {
      tone: 'problem',
      text:
        'This browser does not let the page keep your work: it stays until you close the page. ' +
        'A private window is the usual reason.',
    });
}

async function bringBack(tools: Tools, id: string, latest: string | undefined): Promise<void> {
  const { store, sessions } = tools;
  const record = await sessions.load(id);
  const parsed = record.ok ? parseSession(record.value) : record;
  if (parsed.ok) {
    const { session, dropped } = parsed.value;
    lay(store, session);
    showLastAnswer(tools, session);
    if (dropped > 0)
      notify(store, {
        tone: 'problem',
        text: `${dropped} parts of this session could not be read and were left out. The rest is here.`,
      });
    return;
  }
  if (latest !== undefined && latest !== id) return bringBack(tools, latest, undefined);
  // A deleted session is no fault; a damaged or newer one is kept as it is and said.
  if (record.ok && record.value !== undefined)
    notify(store, {
      tone: 'problem',
      text:
        parsed.failure === 'newer-version'
          ? 'Your last session was saved by a newer version of the studio. It is kept; this is an empty one.'
          : 'Your last session could not be read. Its stored copy is kept; this is an empty one.',
    });
}

function showLastAnswer({ store }: Tools, session: Session): void {
  const episode = session.episodes.at(-1);
  if (episode && linkContextKey(episode.linkContext) === questionKey(session))
    store.setState({ ask: { kind: 'answered', episode } });
}

/** Removes pictures that no session mentions any more. */
export async function sweep({ store, sessions, images, now }: Tools): Promise<void> {
  const records = await sessions.list();
  if (!records.ok) return;
  const mentioned = new Set<ImageId>(picturesOf(store.getState().session));
  for (const record of records.value) {
    const parsed = parseSession(record);
    // What cannot be read may mention any picture: then nothing is thrown away.
    if (!parsed.ok || parsed.value.dropped > 0) return;
    for (const imageId of picturesOf(parsed.value.session)) mentioned.add(imageId);
  }
  await images.sweep(mentioned, new Date(now() - GRACE_MS));
}
