import { fail, type Outcome } from '../../kernel/outcome.ts';
import type { StorageFailure } from '../../kernel/storage-failure.ts';
import type { SessionStore } from '../store/session-store.ts';
import type { Sessions } from '../../ports/sessions.ts';

const REFUSED = fail<StorageFailure>({
  code: 'edited-elsewhere',
  detail: 'this page is not the writer',
});

/**
 * The archive of sessions as the acts get it. Only the page that edits may write, whichever act tries.
 *
 * @param onWritten called after a write, because other pages may want to read it
 * @param onRefused called when the archive itself knows of another writer
 */
export function guardSessions(
  sessions: Sessions,
  store: SessionStore,
  onWritten: () => void,
  onRefused: () => void,
): Sessions {
  const write = async (deal: () => Promise<Outcome<null, StorageFailure>>) => {
    const { kind } = store.getState().editing;
    if (kind !== 'here' && kind !== 'leaving') return REFUSED;
    const written = await deal();
    if (written.ok) onWritten();
    else if (written.failure.code === 'edited-elsewhere') onRefused();
    return written;
  };
  return {
    load: (id) => sessions.load(id),
    list: () => sessions.list(),
    lastOpened: () => sessions.lastOpened(),
    claim: () => sessions.claim(),
    save: (record) => write(() => sessions.save(record)),
    remove: (id) => write(() => sessions.remove(id)),
    setLastOpened: (id) => write(() => sessions.setLastOpened(id)),
  };
}
