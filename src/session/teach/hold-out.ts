import { withDemonstrationsHeldOut } from '../../domain/session/hold-out-demonstrations.ts';
import type { DemonstrationId } from '../../domain/lcl/demonstration.ts';
import { change, notifyUndoable } from '../store/change.ts';
import { notify } from '../store/notices.ts';
import type { Tools } from '../store/tools.ts';

/**
 * Moves demonstrations to the test tray, in one step of undo. They no longer teach, because what was taught cannot
 * test. Ids that this table does not know are ignored.
 */
export function holdOutDemonstrations(
  table: Pick<Tools, 'store' | 'now'>,
  ids: readonly DemonstrationId[],
): void {
  const before = table.store.getState().session.testTray.length;
  change(table, 'keep for testing', (session) => withDemonstrationsHeldOut(session, ids));
  const kept = table.store.getState().session.testTray.length - before;
  if (kept > 0) {
    const what = kept === 1 ? 'A picture is' : `${kept} pictures are`;
    notifyUndoable(table, `${what} kept for testing, and no longer taught.`);
  } else if (ids.length > 0) {
    const text = 'It stays where it is: the same picture teaches another concept too.';
    notify(table.store, { tone: 'info', text });
  }
}
