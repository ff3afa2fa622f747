import { parseImageId, type ImageId } from '../../../src/kernel/image-id.ts';
import type { SeenPicture } from './mini-types.ts';

/** Gives each picture of an opened model an id of its own. They count up, so that the same calls give the same bits. */
export function pictureNumbers(): { next(): ImageId } {
  let count = 0;
  return {
    next() {
      count += 1;
      const id = parseImageId(count.toString(16).padStart(64, '0'));
      if (!id) throw new Error('a padded number is an id');
      return id;
    },
  };
}

/** The id of a picture that `see` or `recall` returned. Throws at anything else, because that is a bug of the caller. */
export function idOf({ id }: Pick<SeenPicture, 'id'>): ImageId {
  const imageId = parseImageId(id);
  if (!imageId) throw new TypeError(`"${id}" is no picture that the model has seen`);
  return imageId;
}
