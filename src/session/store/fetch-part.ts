import { msg } from '@lingui/core/macro';
import type { LazyPart } from '../../kernel/lazy-part.ts';
import { newId } from './new-id.ts';
import { dismissNotice, notify } from './notices.ts';
import type { SessionStore } from './session-store.ts';

/** After this time without the part, the visitor sees a message. */
const QUIET_MS = 500;

/** The message when a part of the page cannot be loaded. */
export const PART_UNREACHABLE = msg`This part of the studio could not be fetched. Your work is as it was; try again when the network is back.`;

/** Loads a part of the page for an act. `null` if it cannot be loaded; the visitor has then seen a message. */
export async function fetchPart<Part>(
  store: SessionStore,
  part: LazyPart<Part>,
): Promise<Part | null> {
  const id = newId();
  const telling = setTimeout(() => {
    const text = msg`One moment: this part of the studio is on its way.`;
    notify(store, { id, tone: 'info', text, stays: true });
  }, QUIET_MS);
  const loaded = await part.load();
  clearTimeout(telling);
  dismissNotice(store, id);
  if (loaded.ok) return loaded.value;
  notify(store, { tone: 'problem', text: PART_UNREACHABLE });
  return null;
}
