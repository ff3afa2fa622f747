import type { SessionStore } from './session-store.ts';

/** Some of the pictures on their way in. Whoever expects them ends it. */
export interface Arrival {
  /** So many more have been read, refused or given up. */
  readonly arrived: (count: number) => void;
  readonly end: () => void;
}

/** Counts pictures as on their way in, beside those of other acts. */
export function expectPictures(store: SessionStore, total: number): Arrival {
  let left = total;
  add(store, 0, total);
  const arrived = (count: number) => {
    left -= count;
    add(store, count, 0);
  };
  return {
    arrived,
    end: () => {
      arrived(left);
      store.setState(({ arriving }) =>
        arriving && arriving.done >= arriving.total ? { arriving: null } : {},
      );
    },
  };
}

function add(store: SessionStore, done: number, total: number): void {
  store.setState(({ arriving }) => ({
    arriving: { done: (arriving?.done ?? 0) + done, total: (arriving?.total ?? 0) + total },
  }));
}
