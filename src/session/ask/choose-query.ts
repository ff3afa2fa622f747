import { msg } from '@lingui/core/macro';
import type { Words } from '../../languages/words.ts';
import { findDemonstration, type Session } from '../../domain/session/session.ts';
import { change } from '../store/change.ts';
import { mayEdit } from '../store/may-edit.ts';
import { newId } from '../store/new-id.ts';
import { notifyRefused, takePictures } from '../teach/take-pictures.ts';
import type { Tools } from '../store/tools.ts';

type Table = Pick<Tools, 'store' | 'now'>;

/**
 * Asks about a picture from a file. Of several files it takes the first that can be read. `unread` as for
 * `demonstrate`.
 */
export async function chooseQuery(
  tools: Tools,
  files: readonly File[],
  unread: readonly Words[] = [],
): Promise<void> {
  const { store } = tools;
  if (!mayEdit(store)) return;
  const choosing = newId();
  const { id } = store.getState().session;
  store.setState({ choosing });
  let came = 0;
  const refused = await takePictures(
    tools,
    files,
    ({ imageId, source }) => {
      came += 1;
      askAboutPicture(tools, { imageId, source });
    },
    // A picture that was chosen later stays, even if this file took longer to read.
    () =>
      came === 0 && store.getState().choosing === choosing && store.getState().session.id === id,
  );
  notifyRefused(store, [...unread, ...refused], came);
}

/** Asks about a picture that is on the table already: a demonstration or one of the test tray. */
export function askAbout(table: Table, id: string): void {
  const { session } = table.store.getState();
  const picture =
    findDemonstration(session, id)?.demonstration ??
    session.testTray.find((heldOut) => heldOut.id === id);
  if (picture) askAboutPicture(table, { imageId: picture.imageId, source: picture.source });
}

/** Asks again about the picture of an earlier episode. */
export function askAgainAbout(table: Table, episodeId: string): void {
  const { episodes } = table.store.getState().session;
  const episode = episodes.find(({ id }) => id === episodeId);
  if (episode) askAboutPicture(table, episode.linkContext.query);
}

export function clearQuery(table: Table): void {
  table.store.setState({ choosing: null });
  change(table, msg`clear the question`, (session) =>
    session.query === null ? session : { ...session, query: null },
  );
}

/**
 * Moves the threshold that an answer must reach. The model is not asked again, because the answer is read from the same
 * scores.
 */
export function setThreshold(table: Table, threshold: number): void {
  change(
    table,
    msg`move the “not sure” bar`,
    (session) => (session.threshold === threshold ? session : { ...session, threshold }),
    'threshold',
  );
}

/** Whether answers come without a press. This is a preference of the session, so undo does not touch it. */
export function setAsksAtOnce({ store }: Pick<Tools, 'store'>, asksAtOnce: boolean): void {
  if (!mayEdit(store)) return;
  store.setState(({ session }) => ({ session: { ...session, asksAtOnce } }));
}

/** Asks about a kept picture, wherever it is. */
export function askAboutPicture(table: Table, query: NonNullable<Session['query']>): void {
  const { session } = table.store.getState();
  table.store.setState({ choosing: null });
  if (session.query?.imageId === query.imageId) return;
  change(table, msg`choose the question picture`, (before) => ({ ...before, query }));
}
