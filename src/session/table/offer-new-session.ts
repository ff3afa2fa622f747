import { msg } from '@lingui/core/macro';
import { isUntouched } from '../../domain/session/untouched.ts';
import { notify } from '../store/notices.ts';
import type { Tools } from '../store/tools.ts';
import { startSession } from './sessions.ts';
import { inside } from '../../languages/words.ts';
import { sessionTitle } from './session-title.ts';

/**
 * Offers an empty session to a visitor whose address asks for one. Any website can link to that address, so the session
 * on the table stays until the visitor presses.
 */
export function offerNewSession(tools: Pick<Tools, 'store' | 'sessions' | 'now'>): void {
  const { store } = tools;
  const { session } = store.getState();
  if (isUntouched(session)) return;
  const action = { label: msg`New session`, run: () => void startSession(tools) };
  const text = msg`Start a new session? “${{ name: inside(sessionTitle(session.name)) }}” stays kept.`;
  notify(store, { id: 'new-session', tone: 'info', text, action, stays: true });
}
