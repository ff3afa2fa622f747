import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { ImageOff } from 'lucide-react';
import type { ImageId } from '../../kernel/image-id.ts';
import { useNearPicture } from '../../pictures/show/use-picture.ts';
import './picture.css';

interface Props {
  imageId: ImageId;
  /** The description of the picture, or '' where the words beside it are enough. */
  alt: string;
}

/**
 * A kept picture, always the whole of it, because every engine sees the whole. A missing picture shows a message, and
 * one out of view shows only its words.
 */
export function Picture({ imageId, alt }: Props) {
  const { url, missing, ref } = useNearPicture(imageId);
  if (missing)
    return (
      <span
        ref={ref}
        className="picture picture-missing"
        role="img"
        aria-label={t`${alt} (picture missing)`}
      >
        <ImageOff aria-hidden="true" />
        <span className="picture-words">
          <Trans>Missing</Trans>
        </span>
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
