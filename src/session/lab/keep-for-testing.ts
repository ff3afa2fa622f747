import { msg, plural } from '@lingui/core/macro';
import { inside, listOf, type Words } from '../../languages/words.ts';
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
  const isSplit = change(table, msg`split for testing`, (session) =>
    withDemonstrationsHeldOut(session, everyThird(session)),
  );
  if (isSplit) {
    notifyUndoable(table, splitWords(before, table.store.getState().session));
    return;
  }
  const text = msg`Nothing was kept for testing: a concept needs three pictures of its own for that.`;
  notify(table.store, { tone: 'info', text });
}

/** More concepts than these are not named. */
const NAMED = 6;

function splitWords(before: Session, after: Session): Words {
  const kept = after.testTray.slice(before.testTray.length);
  const counts = after.concepts.flatMap(({ name }) => {
    const count = kept.filter(({ truth }) => truth === name).length;
    return count === 0 ? [] : [msg`${count} of “${name}”`];
  });
  const shown = inside(listOf(counts.slice(0, NAMED), 'unit'));
  const more = counts.length - NAMED;
  return more > 0
    ? msg`Kept for testing: ${shown} and ${plural(more, { one: '# more concept', other: '# more concepts' })}. They no longer teach.`
    : msg`Kept for testing: ${shown}. They no longer teach.`;
}

/** Says what test pictures are in truth: a concept's name, `null` for none of these, or '' for "not said". */
export function tellTruth(table: Table, ids: readonly string[], truth: Truth): void {
  change(table, msg`say what a test picture is`, (session) =>
    withTruth(session, new Set(ids), truth),
  );
}
