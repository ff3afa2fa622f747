import type { SessionStore } from './session-store.ts';

/** A number of pictures that are being read in. The caller that registered them ends it. */
export interface PendingPictures {
  /** This many more have been read, refused or given up. */
  readonly settled: (count: number) => void;
  readonly end: () => void;
}

/** Counts pictures as being read in, beside those of other acts. */
export function addPendingPictures(store: SessionStore, total: number): PendingPictures {
  let left = total;
  add(store, 0, total);
  const settled = (count: number) => {
    left -= count;
    add(store, count, 0);
  };
  return {
    settled,
    end: () => {
      settled(left);
      store.setState(({ pendingPictures }) =>
        pendingPictures && pendingPictures.done >= pendingPictures.total
          ? { pendingPictures: null }
          : {},
      );
    },
  };
}

function add(store: SessionStore, done: number, total: number): void {
  store.setState(({ pendingPictures }) => ({
    pendingPictures: {
      done: (pendingPictures?.done ?? 0) + done,
      total: (pendingPictures?.total ?? 0) + total,
    },
  }));
}
