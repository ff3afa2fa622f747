import { promisifyRequest, type UseStore } from 'idb-keyval';
import { parseImageId, type ImageId } from '../kernel/image-id.ts';
import { parseImageRecord } from './image-record.ts';

/**
 * Removes pictures that no session mentions. A picture must also have been unmentioned at an earlier sweep, and last
 * placed before `olderThan` (milliseconds since 1970). Pictures that are unmentioned for the first time are only
 * marked. It takes two sweeps because a clock that jumped makes every picture old at once. Returns the number of
 * removed pictures.
 *
 * It is one transaction, so that no page can place a picture between the check of its record and its removal.
 */
export function sweepImages(
  use: UseStore,
  mentioned: ReadonlySet<ImageId>,
  olderThan: number,
): Promise<number> {
  return use('readwrite', async (images) => {
    let removed = 0;
    const done = promisifyRequest(images.transaction);
    const keys = images.getAllKeys();
    keys.onsuccess = () => {
      for (const key of keys.result) {
        const imageId = parseImageId(key);
        const isMentioned = imageId !== null && mentioned.has(imageId);
        const stored = images.get(key);
        stored.onsuccess = () => {
          const record = parseImageRecord(stored.result);
          if (isMentioned) {
            if (record?.doubted) images.put({ ...record, doubted: undefined }, key);
          } else if (record && !record.doubted) {
            images.put({ ...record, doubted: true }, key);
          } else if (!record || record.keptAt < olderThan) {
            images.delete(key);
            removed += 1;
          }
        };
        // A record that cannot even be read is left as it is, and the others are swept.
        stored.onerror = (event) => {
          event.preventDefault();
          event.stopPropagation();
        };
      }
    };
    await done;
    return removed;
  });
}
