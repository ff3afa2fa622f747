import type { SessionStore, StudioState } from '../store/session-store.ts';
import { waitForState } from '../store/wait-for-state.ts';

/** Where the store keeps the state of a task. */
export interface Place<State> {
  readonly read: (studio: StudioState) => unknown;
  readonly write: (state: State, studio: StudioState) => Partial<StudioState>;
}

/**
 * Work that takes a while and can be overtaken. It is current as long as the store still holds its own state object.
 * After that, the task writes nothing any more.
 */
export interface Task<State> {
  readonly isCurrent: () => boolean;
  /** Aborts as soon as the task is overtaken. */
  readonly signal: AbortSignal;
  /**
   * Resolves once the table's own question is answered, because the engine answers one at a time and that question must
   * not be displaced. Resolves too if the task is overtaken.
   */
  readonly turn: () => Promise<void>;
  /** Writes the progress. */
  readonly update: (change: (state: State) => State) => void;
  /** Ends the task and writes its result. */
  readonly finish: (outcome: (state: State, studio: StudioState) => Partial<StudioState>) => void;
}

/** Writes the state of a new task. An earlier task in the same place is overtaken by it. */
export function startTask<State extends object>(
  store: SessionStore,
  { read, write }: Place<State>,
  first: State,
): Task<State> {
  let mine = first;
  const isCurrent = () => read(store.getState()) === mine;
  const put = (state: State) => {
    mine = state;
    store.setState((studio) => write(state, studio));
  };
  put(first);
  const overtaking = new AbortController();
  const unsubscribe = store.subscribe(() => {
    if (isCurrent()) return;
    unsubscribe();
    overtaking.abort();
  });
  return {
    isCurrent,
    signal: overtaking.signal,
    turn: () => waitForState(store, ({ ask }) => !isCurrent() || ask.kind !== 'answering'),
    update: (change) => {
      if (isCurrent()) put(change(mine));
    },
    finish: (outcome) => {
      if (!isCurrent()) return;
      unsubscribe();
      store.setState((studio) => outcome(mine, studio));
    },
  };
}
