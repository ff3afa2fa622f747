import { ImageOff } from 'lucide-react';
import type { ImageId } from '../../kernel/image-id.ts';
import { useNearPicture } from '../../pictures/show/use-picture.ts';
import './picture.css';

interface Props {
  imageId: ImageId;
  /** What it shows, or '' where words beside it say so. */
  alt: string;
}

/**
 * A kept picture, the whole of it, for that is what every engine sees. A missing one says so; one that is out of view is
 * only its words.
 */
export function Picture({ imageId, alt }: Props) {
  const { url, missing, ref } = useNearPicture(imageId);
  if (missing)
    return (
      <span
        ref={ref}
        className="picture picture-missing"
        role="img"
        aria-label={`${alt} (picture missing)`}
      >
        <ImageOff aria-hidden="true" />
        <span className="picture-words">Missing</span>
      </span>
    );
  if (url === null)
    return (
      <span ref={ref} className="picture" {...(alt !== '' && { role: 'img', 'aria-label': alt })} />
    );
  return (
    <img ref={ref} className="picture" src={url} alt={alt} draggable={false} decoding="async" />
  );
}
