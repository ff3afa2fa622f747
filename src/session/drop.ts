import { newId } from './new-id.ts';
import type { Tools } from './tools.ts';

/** The files of one drop (or choice, or paste): they are one step of undo. */
export interface Drop {
  /** The merge key of every change that the drop makes. */
  readonly key: string;
  /** Whether files still on their way may come in: not once the visitor took the drop back or opened another session. */
  readonly goesOn: () => boolean;
}

export function beginDrop({ store }: Pick<Tools, 'store'>): Drop {
  const key = newId();
  const { id } = store.getState().session;
  return {
    key,
    goesOn: () => {
      const { session, future } = store.getState();
      return session.id === id && !future.some(({ mergeKey }) => mergeKey === key);
    },
  };
}
