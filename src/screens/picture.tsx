import { ImageOff } from 'lucide-react';
import type { ImageId } from '../domain/image-id.ts';
import { usePicture } from '../pictures/use-picture.ts';
import './picture.css';

interface Props {
  imageId: ImageId;
  /** What it shows, or '' where words beside it say so. */
  alt: string;
}

/** A kept picture, cut to the centre square as the model sees it. A missing one says so. */
export function Picture({ imageId, alt }: Props) {
  const { url, missing } = usePicture(imageId);
  if (missing)
    return (
      <span className="picture picture-missing" role="img" aria-label={`${alt} (picture missing)`}>
        <ImageOff aria-hidden="true" />
        <span className="picture-words">Missing</span>
      </span>
    );
  if (url === null) return <span className="picture" />;
  return <img className="picture" src={url} alt={alt} draggable={false} decoding="async" />;
}
