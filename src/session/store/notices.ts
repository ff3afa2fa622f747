import { newId } from './new-id.ts';
import type { Notice } from './notice.ts';
import type { SessionStore } from './session-store.ts';

type NewNotice = Omit<Notice, 'id' | 'stays'> & Partial<Pick<Notice, 'id' | 'stays'>>;

/** How many stand beside those that stay. */
const SHOWN = 3;

/** Shows a notice, in the place of one that has its id or says just the same. Returns its id. */
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

/** Those that stay must not pile up. What has lines or an action of its own is never the same. */
function isSame(one: Notice, other: Notice): boolean {
  const hasMore = (notice: Notice) => Boolean(notice.details ?? notice.action);
  return one.stays && other.stays && one.text === other.text && !hasMore(one) && !hasMore(other);
}
