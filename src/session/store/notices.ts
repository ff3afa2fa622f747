import { newId } from './new-id.ts';
import type { Notice } from './notice.ts';
import type { SessionStore } from './session-store.ts';

type NewNotice = Omit<Notice, 'id' | 'stays'> & Partial<Pick<Notice, 'id' | 'stays'>>;

/** The most notices that are shown beside those that stay. */
const SHOWN = 3;

/** Shows a notice. It replaces one with the same id or the same words. Returns its id. */
export function notify(store: SessionStore, wanted: NewNotice): string {
  const notice: Notice = { id: newId(), stays: wanted.tone === 'problem', ...wanted };
  store.setState(({ notices }) => {
    const others = notices.filter((one) => one.id !== notice.id && !isSame(one, notice));
    return { notices: withoutCrowd([...others, notice]) };
  });
  return notice.id;
}

export function dismissNotice(store: SessionStore, id: string): void {
  store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

function withoutCrowd(notices: readonly Notice[]): readonly Notice[] {
  const crowd = notices.filter(({ stays }) => !stays).slice(0, -SHOWN);
  return notices.filter((notice) => !crowd.includes(notice));
}

/** Notices that stay must not pile up. One with its own lines or action never counts as the same. */
function isSame(one: Notice, other: Notice): boolean {
  const hasMore = (notice: Notice) => Boolean(notice.details ?? notice.action);
  return one.stays && other.stays && one.text === other.text && !hasMore(one) && !hasMore(other);
}
