import {
  everyThird,
  withDemonstrationsHeldOut,
  withTruth,
} from '../../domain/session/hold-out-demonstrations.ts';
import type { Truth } from '../../domain/evaluation/test-answer.ts';
import type { Session } from '../../domain/session/session.ts';
import { change, notifyUndoable } from '../store/change.ts';
import { notify } from '../store/notices.ts';
import type { Tools } from '../store/tools.ts';

type Table = Pick<Tools, 'store' | 'now'>;

/** Keeps every third picture of each concept for testing. It is one step of undo. */
export function splitForTesting(table: Table): void {
  const before = table.store.getState().session;
  const isSplit = change(table, 'split for testing', (session) =>
    withDemonstrationsHeldOut(session, everyThird(session)),
  );
  if (isSplit) {
    notifyUndoable(table, splitWords(before, table.store.getState().session));
    return;
  }
  const text = 'Nothing was kept for testing: a concept needs three pictures of its own for that.';
  notify(table.store, { tone: 'info', text });
}

function splitWords(before: Session, after: Session): string {
  const kept = after.testTray.slice(before.testTray.length);
  const counts = after.concepts.flatMap(({ name }) => {
    const count = kept.filter(({ truth }) => truth === name).length;
    return count === 0 ? [] : [`${count} of “${name}”`];
  });
  const shown = counts.slice(0, 6).join(', ');
  const more = counts.length > 6 ? ` and ${counts.length - 6} more concepts` : '';
  return `Kept for testing: ${shown}${more}. They no longer teach.`;
}

/** Says what test pictures are in truth: a concept's name, `null` for none of these, or '' for "not said". */
export function tellTruth(table: Table, ids: readonly string[], truth: Truth): void {
  change(table, 'say what a test picture is', (session) => withTruth(session, new Set(ids), truth));
}
