import { msg } from '@lingui/core/macro';
import { UNNAMED } from '../../domain/session/untouched.ts';
import { notify } from '../store/notices.ts';
import type { Tools } from '../store/tools.ts';
import { blankSession } from '../table/blank-session.ts';
import { eraseWork } from '../table/erase-everything.ts';
import { listSessions } from '../table/list-sessions.ts';
import { openBlankOnTable } from '../table/open-on-table.ts';
import { freeName, openSession } from '../table/sessions.ts';
import { tellShared } from './share-device.ts';
import { isSameWindow, sharedStart, type Start } from './shared-start.ts';

/**
 * Begins on a shared device, before anything of the archive is shown. Returns whether the last session may come back to
 * the table.
 */
export async function beginShared(
  tools: Tools,
  start: Omit<Start, 'isAlone' | 'now'>,
): Promise<boolean> {
  // A page that may edit at its start is the only one. Any other window would be the one that edits.
  const isAlone = tools.store.getState().editing.kind === 'here';
  const how = sharedStart({ ...start, isAlone, now: tools.now() });
  if (how === 'goes-on') {
    if (!isSameWindow(start.cameBy)) tellShared(tools, false);
    return true;
  }
  if (how === 'anew') {
    const erased = await eraseWork(tools, null);
    if (erased.ok) {
      tellShared(tools, true);
      return false;
    }
  }
  await keepAside(tools, how === 'asks');
  tellShared(tools, false);
  return false;
}

/** Begins with an empty table. What was there stays in the archive, and one press brings it back. */
async function keepAside(tools: Tools, mayComeBack: boolean): Promise<void> {
  const [last] = await listSessions(tools);
  await openBlankOnTable(tools, blankSession(freeName(tools, UNNAMED), tools.now()));
  if (!last) return;
  notify(tools.store, {
    tone: 'info',
    stays: true,
    text: mayComeBack
      ? msg`The studio was broken off here before the lesson was ended. If that was your work, bring it back.`
      : msg`The sessions of whoever was here before you could not be deleted, because this browser refused.`,
    ...(mayComeBack && {
      action: { label: msg`Bring it back`, run: () => void openSession(tools, last.id) },
    }),
  });
}
