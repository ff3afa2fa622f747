import { addPendingPictures } from '../store/pending-pictures.ts';
import { mayEdit } from '../store/may-edit.ts';
import { newId } from '../store/new-id.ts';
import type { StudioState } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';
import { waitForState } from '../store/wait-for-state.ts';

/** The files of one drop (or choice, or paste): they are one step of undo. */
export interface Drop {
  /** The merge key of every change that the drop makes. */
  readonly key: string;
  /** Whether files still on their way may come in: not once the visitor took the drop back or opened another session. */
  readonly goesOn: () => boolean;
  /** So many more of its files have been read, refused or given up. */
  readonly settled: (count: number) => void;
}

/**
 * Takes the files of a drop in once the drops before it have come in: two at a time would be many steps of undo. All
 * count as on their way from the beginning.
 */
export async function takeInTurn(
  { store }: Pick<Tools, 'store'>,
  files: number,
  take: (drop: Drop) => Promise<void>,
): Promise<void> {
  if (!mayEdit(store)) return;
  const key = newId();
  const { id } = store.getState().session;
  const pending = addPendingPictures(store, files);
  store.setState(({ drops }) => ({ drops: [...drops, { key, takenBack: false }] }));
  try {
    // One that was given up with all the others has nobody before it: it goes on, and leaves its files out.
    const isDue = ({ drops }: StudioState) =>
      drops[0]?.key === key || drops.every((drop) => drop.key !== key);
    if (!isDue(store.getState())) await waitForState(store, isDue);
    await take({
      key,
      goesOn: () => {
        const { session, drops } = store.getState();
        return session.id === id && drops.some((drop) => drop.key === key && !drop.takenBack);
      },
      settled: pending.settled,
    });
  } finally {
    store.setState(({ drops }) => ({ drops: drops.filter((drop) => drop.key !== key) }));
    pending.end();
  }
}
