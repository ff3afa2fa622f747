import { msg, plural } from '@lingui/core/macro';
import type { ImageId } from '../../kernel/image-id.ts';
import { picturesOf, withoutRecords, type Session } from '../../domain/session/session.ts';
import { dismissNotice, notify } from '../store/notices.ts';
import type { Tools } from '../store/tools.ts';

const MISSING = 'pictures-missing';

/**
 * Tells the visitor whenever a session with missing pictures comes to the table. Browsers that need room delete stored
 * data, and not always all of it. Returns a function that stops it.
 */
export function notifyMissingPictures({
  store,
  images,
}: Pick<Tools, 'store' | 'images'>): () => void {
  const look = async (session: Session) => {
    const missing = await images.missing(onTable(session));
    if (store.getState().session.id !== session.id) return;
    dismissNotice(store, MISSING);
    const count = missing.ok ? missing.value.length : 0;
    if (count === 0) return;
    const text = msg`${plural(count, {
      one: 'One picture of this session is no longer in this browser; names and its place is kept. Add the same picture again to bring them back, or delete the empty places.',
      other:
        '# pictures of this session are no longer in this browser; names and their places are kept. Add the same pictures again to bring them back, or delete the empty places.',
    })}`;
    notify(store, { id: MISSING, tone: 'problem', text });
  };
  return store.subscribe(({ session }, before) => {
    if (session.id !== before.session.id) void look(session);
  });
}

/** Only pictures in view count. If an earlier question lost its picture, nobody could restore it. */
function onTable(session: Session): ReadonlySet<ImageId> {
  return picturesOf(withoutRecords(session));
}
