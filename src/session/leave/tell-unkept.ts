import { msg, plural } from '@lingui/core/macro';
import { inside, sentencesOf, type Words } from '../../languages/words.ts';
import { parseSession } from '../../domain/session/parse-session.ts';
import type { Remembered } from '../../ports/remembered.ts';
import { notify } from '../store/notices.ts';
import type { Tools } from '../store/tools.ts';
import type { UnkeptWork } from './unkept-work.ts';
import { sessionTitle } from '../table/session-title.ts';

/**
 * Tells the visitor what the last page could not save. A save may have arrived after all, so the archive is asked
 * first. Pictures that a saved session lacks are told wherever that session comes to the table.
 */
export async function tellUnkept(
  { store, sessions }: Pick<Tools, 'store' | 'sessions'>,
  note: Remembered<UnkeptWork | null>,
  lost: UnkeptWork,
): Promise<void> {
  // The other page still has it.
  if (store.getState().editing.kind !== 'here') return;
  const record = await sessions.load(lost.id);
  if (!record.ok) return;
  note.keep(null);
  const parsed = record.value === undefined ? null : parseSession(record.value);
  // A damaged or newer record has a notice of its own.
  if (parsed && (!parsed.ok || isUpToDate(parsed.value.session, lost))) return;
  notify(store, { tone: 'problem', text: wordsFor(lost, parsed !== null) });
}

function isUpToDate(
  { changedAt, episodes }: { readonly changedAt: number; readonly episodes: readonly unknown[] },
  lost: UnkeptWork,
): boolean {
  return changedAt >= lost.changedAt && episodes.length >= lost.answers;
}

function wordsFor({ name, pictures }: UnkeptWork, isThere: boolean): Words {
  const title = inside(sessionTitle(name));
  const gone = msg`${plural(pictures, {
    one: 'One new picture went with them.',
    other: '# new pictures went with them.',
  })}`;
  return sentencesOf([
    isThere
      ? msg`The last changes to “${{ name: title }}” were not kept: this browser refused to save until the page was closed.`
      : msg`“${{ name: title }}” was not kept: this browser refused to save until the page was closed.`,
    ...(pictures === 0 ? [] : [gone]),
    isThere ? msg`What had been saved before is here.` : msg`Your other sessions are as they were.`,
    msg`Before you go on, free some room on the disk or save to a file.`,
  ]);
}
