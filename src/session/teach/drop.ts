import { addPendingPictures } from '../store/pending-pictures.ts';
import { mayEdit } from '../store/may-edit.ts';
import { newId } from '../store/new-id.ts';
import type { StudioState } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';
import { waitForState } from '../store/wait-for-state.ts';

/** The files of one drop (or choice, or paste). They are one step of undo. */
export interface Drop {
  /** The merge key of every change that the drop makes. */
  readonly key: string;
  /**
   * Whether files that are still being read may come in. They may not after the visitor stopped or undid the drop or
   * opened another session.
   */
  readonly goesOn: () => boolean;
  /** This many more of its files have been read, refused or given up. */
  readonly settled: (count: number) => void;
}

/**
 * Reads the files of a drop after the drops before it, because two at a time would make many steps of undo. All files
 * count as being read from the beginning.
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
  store.setState(({ drops }) => ({
    drops: [...drops, { key, takenBack: false, canStop: files > 0 }],
  }));
  try {
    // If all drops were given up at once, none comes before this one. It goes on and leaves its files out.
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

/** Stops every drop. What came in stays, and undo takes it back in one step. */
export function stopDrops({ store }: Pick<Tools, 'store'>): void {
  store.setState(({ drops }) => ({
    drops: drops.map((drop) => (drop.canStop ? { ...drop, takenBack: true } : drop)),
  }));
}
