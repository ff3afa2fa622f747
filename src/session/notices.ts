import { newId } from './new-id.ts';
import type { SessionStore } from './session-store.ts';

/** A sentence for the visitor: what happened, whether the work is safe, what to do next. */
export interface Notice {
  readonly id: string;
  readonly tone: 'info' | 'problem';
  readonly text: string;
  /** Further lines, one per file. */
  readonly details?: readonly string[];
  readonly action?: { readonly label: string; readonly run: () => void };
}

const SHOWN = 4;

/** Shows a notice; of many only the latest stay. Returns its id. */
export function notify(store: SessionStore, notice: Omit<Notice, 'id'>): string {
  const id = newId();
  store.setState(({ notices }) => ({ notices: [...notices, { ...notice, id }].slice(-SHOWN) }));
  return id;
}

export function dismissNotice(store: SessionStore, id: string): void {
  store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}
