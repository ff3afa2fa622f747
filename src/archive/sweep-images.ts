import { promisifyRequest, type UseStore } from 'idb-keyval';
import { parseImageId, type ImageId } from '../kernel/image-id.ts';
import { parseImageRecord } from './image-record.ts';

/**
 * Removes pictures that were not mentioned at an earlier sweep either and were last placed before `olderThan`, in
 * milliseconds since 1970; the others that are not mentioned now are doubted from now on. Two looks, because a clock that
 * jumped makes every picture old at once: no clock alone may remove one. Gives the number of the removed.
 *
 * One transaction, so that nobody can place a picture between the look at its record and its removal.
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
        // What cannot even be read is left as it is; the others are swept.
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
