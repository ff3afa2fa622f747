import { msg, plural } from '@lingui/core/macro';
import { inside, type Words } from '../../languages/words.ts';
import type { SessionFileRefusal } from '../../files/session-file/read-session-file.ts';
import { unreadLines } from '../teach/file-fault-words.ts';
import { notify } from '../store/notices.ts';
import type { SessionStore } from '../store/session-store.ts';
import { sessionFileRefusalWords } from './session-file-refusal-words.ts';
import type { TakenSession } from './take-session-file.ts';
import { sessionTitle } from '../table/session-title.ts';

/** The most lines that a visitor is likely to read. */
const LINES = 8;

/** Says that a session is on the table. Of several that came together, one notice tells, with a line for each. */
export function notifyOpened(
  store: SessionStore,
  name: string,
  content: string,
  { file, drop }: { readonly file: Words; readonly drop: string },
): void {
  const alike = {
    kind: `session-opened ${drop}`,
    about: file,
    why: msg`“${name}” (${content})`,
    together: (count: number): Words =>
      msg`${count} sessions were opened. “${name}” is on the table, and the others are in the session's menu.`,
  };
  notify(store, { tone: 'info', text: msg`Opened “${name}” (${content}).`, alike });
}

/** What becomes of runs that only a newer version can read. */
export function laterRunsWords(count: number): Words {
  return msg`${plural(count, {
    one: '1 run of this session was made by a newer version of the studio. It is kept, and saved again with the session. Load this page again to get the newest version, which shows it.',
    other:
      '# runs of this session were made by a newer version of the studio. They are kept, and saved again with the session. Load this page again to get the newest version, which shows them.',
  })}`;
}

/** Says why a session file cannot be opened, and that nothing else has changed. */
export function notifyNotOpened(
  store: SessionStore,
  name: Words,
  refusal: SessionFileRefusal,
): void {
  const why = sessionFileRefusalWords(refusal);
  const text = msg`${{ name: inside(name) }} could not be opened: ${{ reason: inside(why) }}. Your work is as it was.`;
  const alike = {
    kind: 'session-file-not-opened',
    about: name,
    why,
    together: (count: number): Words =>
      msg`${plural(count, { one: '# file could not be opened. Your work is as it was.', other: '# files could not be opened. Your work is as it was.' })}`,
  };
  notify(store, { tone: 'problem', text, alike });
}

/** Says which parts of a session file could not be read, if any. */
export function notifyLeftOut(
  store: SessionStore,
  { session, dropped, unread }: Pick<TakenSession, 'session' | 'dropped' | 'unread'>,
): void {
  const later = session.laterRuns?.length ?? 0;
  if (later > 0) notify(store, { tone: 'info', text: laterRunsWords(later), stays: true });
  if (dropped + unread.length === 0) return;
  const name = inside(sessionTitle(session.name));
  const text = msg`${plural(Math.max(dropped, unread.length), {
    one: `1 part of the file of “${name}” could not be read and stayed out. The rest is here.`,
    other: `# parts of the file of “${name}” could not be read and stayed out. The rest is here.`,
  })}`;
  const more = unread.length - LINES;
  const details = [
    ...unreadLines(unread.slice(0, LINES)),
    ...(more > 0 ? [msg`and ${more} more`] : []),
  ];
  notify(store, { tone: 'problem', text, ...(details.length > 0 && { details }) });
}
