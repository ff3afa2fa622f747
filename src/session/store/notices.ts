import { msg } from '@lingui/core/macro';
import { isSameWords, inside, type Words } from '../../languages/words.ts';
import { newId } from './new-id.ts';
import type { AlikeNotice, Notice } from './notice.ts';
import type { SessionStore } from './session-store.ts';

type NewNotice = Omit<Notice, 'id' | 'stays'> & Partial<Pick<Notice, 'id' | 'stays'>>;

/** The most notices that are shown beside those that stay. */
const SHOWN = 3;

/**
 * Shows a notice. It replaces one with the same id or the same words, and joins one of its kind. Returns the id of the
 * notice that is shown.
 */
export function notify(store: SessionStore, wanted: NewNotice): string {
  const alone: Notice = { id: newId(), stays: wanted.tone === 'problem', ...wanted };
  const notice = joined(alone, store.getState().notices);
  store.setState(({ notices }) => {
    const others = notices.filter((one) => one.id !== notice.id && !isSame(one, notice));
    return { notices: withoutCrowd([...others, notice]) };
  });
  return notice.id;
}

export function dismissNotice(store: SessionStore, id: string): void {
  store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** The notice together with the one of its kind that is shown already. */
function joined(notice: Notice, shown: readonly Notice[]): Notice {
  const { alike } = notice;
  if (!alike) return notice;
  const before = shown.find((one) => one.alike?.kind === alike.kind);
  if (!before?.alike) return notice;
  const others = (before.files ?? [before.alike]).filter(
    ({ about }) => !isSameWords(about, alike.about),
  );
  const files = [...others, alike];
  if (files.length === 1) return { ...notice, id: before.id };
  const details = files.map(lineOf);
  return { ...notice, id: before.id, text: alike.together(files.length), details, files };
}

function lineOf({ about, why }: AlikeNotice): Words {
  return msg`${{ about: inside(about) }}: ${{ why: inside(why) }}`;
}

function withoutCrowd(notices: readonly Notice[]): readonly Notice[] {
  const crowd = notices.filter(({ stays }) => !stays).slice(0, -SHOWN);
  return notices.filter((notice) => !crowd.includes(notice));
}

/** The same words must not pile up. A notice with its own lines or action never counts as the same. */
function isSame(one: Notice, other: Notice): boolean {
  const hasMore = (notice: Notice) => Boolean(notice.details ?? notice.action ?? notice.alike);
  return isSameWords(one.text, other.text) && !hasMore(one) && !hasMore(other);
}
