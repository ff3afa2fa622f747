import type { ImageId } from '../../kernel/image-id.ts';
import type { ShownPicture } from './picture-urls.ts';
import { useNear, type Near } from './use-near.ts';
import { usePicture } from './use-picture.ts';

/** The address of a kept picture, held only while its element is near the view: a thousand may be on the table. */
export function useNearPicture(imageId: ImageId): ShownPicture & Pick<Near, 'ref'> {
  const { near, ref } = useNear();
  const shown = usePicture(near ? imageId : null);
  return { ...shown, ref };
}
