import { msg } from '@lingui/core/macro';
import { isUntouched } from '../../domain/session/untouched.ts';
import { openSessionFiles } from '../files/file-acts.ts';
import { dismissNotice, notify } from '../store/notices.ts';
import type { Tools } from '../store/tools.ts';
import { handOutAt, type HandOut } from './hand-out-at.ts';
import { inside } from '../../languages/words.ts';
import { sessionTitle } from '../table/session-title.ts';

const HAND_OUT = 'hand-out';

const REFUSED = {
  elsewhere: msg`The link asks for a file of another website. It was not fetched, because a hand-out comes from the same place as this page. Your work is as it was.`,
  'no-address': msg`The link asks for a file, but does not say which. Your work is as it was.`,
} as const;

const NOT_FETCHED = {
  'not-there': (name: string) =>
    msg`There is no “${name}” next to this page. Your work is as it was; ask whoever gave you the link.`,
  unreachable: (name: string) =>
    msg`“${name}” could not be fetched. Your work is as it was; open the link again when the network is back.`,
} as const;

/**
 * Opens what an address asks for. It comes at once to an empty table. Otherwise the visitor is asked first, and the
 * session on the table stays kept. `follow` does what an address of this page says.
 */
export async function openHandOut(
  tools: Tools,
  asked: string,
  page: URL,
  follow: (address: URL) => void,
): Promise<void> {
  const { store } = tools;
  const handOut = handOutAt(asked, page);
  if (handOut.kind === 'refused') {
    notify(store, { id: HAND_OUT, tone: 'problem', text: REFUSED[handOut.because] });
    return;
  }
  if (handOut.kind === 'page') return follow(handOut.address);
  const { session, editing } = store.getState();
  if (isUntouched(session) && editing.kind === 'here') return fetchAndOpen(tools, handOut);
  notify(store, {
    id: HAND_OUT,
    tone: 'info',
    text: msg`Open “${{ file: handOut.name }}”, as the link asks? “${{ session: inside(sessionTitle(session.name)) }}” stays kept.`,
    action: { label: msg`Open it`, run: () => void fetchAndOpen(tools, handOut) },
    stays: true,
  });
}

async function fetchAndOpen(
  tools: Tools,
  { address, name }: Extract<HandOut, { kind: 'file' }>,
): Promise<void> {
  const { store } = tools;
  notify(store, { id: HAND_OUT, tone: 'info', text: msg`Fetching “${name}”…`, stays: true });
  const fetched = await tools.fetchHandOut(address.href);
  dismissNotice(store, HAND_OUT);
  if (!fetched.ok) {
    notify(store, { id: HAND_OUT, tone: 'problem', text: NOT_FETCHED[fetched.failure](name) });
    return;
  }
  const others = await openSessionFiles(tools, [new File([fetched.value], name)]);
  if (others.length === 0) return;
  const text = msg`“${name}” is no session file. Your work is as it was; ask whoever gave you the link.`;
  notify(store, { id: HAND_OUT, tone: 'problem', text });
}
