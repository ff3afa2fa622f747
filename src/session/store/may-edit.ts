import { msg } from '@lingui/core/macro';
import { notify } from './notices.ts';
import type { SessionStore } from './session-store.ts';

const ELSEWHERE = 'edited-elsewhere';

/**
 * Whether an act may change the table in this page. If not, the visitor sees a message. Every act that changes
 * something calls this first.
 */
export function mayEdit(store: SessionStore): boolean {
  const { editing } = store.getState();
  if (editing.kind === 'here') return true;
  const text = msg`Nothing was changed: you are working in another tab of this browser. Press “Edit here” to go on in this one.`;
  if (editing.kind !== 'erasing') notify(store, { id: ELSEWHERE, tone: 'info', text });
  return false;
}
