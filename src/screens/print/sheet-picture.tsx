import type { ImageId } from '../../kernel/image-id.ts';
import { usePicture } from '../../pictures/show/use-picture.ts';

interface Props {
  imageId: ImageId;
  alt: string;
}

/** A picture on paper, wherever it lies on the page. Decoded at once, because nothing is drawn again later. */
export function SheetPicture({ imageId, alt }: Props) {
  const { url } = usePicture(imageId);
  if (url === null) return <span className="sheet-picture sheet-missing">{alt}</span>;
  return <img className="sheet-picture" src={url} alt={alt} decoding="sync" />;
}
