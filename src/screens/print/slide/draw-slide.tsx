import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { Episode } from '../../../domain/session/episode.ts';
import type { ImageId } from '../../../kernel/image-id.ts';
import { bitmapOf } from '../../../pictures/show/bitmap-of.ts';
import type { PictureSource } from '../../../pictures/show/picture-source.tsx';
import { AnswerSlide, SLIDE_FONT } from './answer-slide.tsx';
import { slideContent } from './slide-content.ts';
import { SLIDE, isRightToLeft } from './slide-layout.ts';
import { slideParts, type SlideParts } from './slide-parts.ts';
import type { MeasureText } from './slide-text.ts';

/** Draws an answer with its evidence as a PNG. Rejects where this browser cannot draw it. */
export async function drawSlide(
  source: PictureSource,
  episode: Episode,
  threshold: number,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = SLIDE.width;
  canvas.height = SLIDE.height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser gives pages no canvas');
  const parts = slideParts(slideContent(episode, threshold), measurer(context));
  await drawSvg(context, slideSvg(parts));
  await drawPicture(context, source, episode.linkContext.query.imageId, parts.question);
  const { side, groups } = parts.evidence;
  for (const { pictures } of groups)
    for (const { picture, x, y } of pictures)
      await drawPicture(context, source, picture.imageId, { x, y, side });
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('this browser wrote no PNG'))),
      'image/png',
    );
  });
}

function measurer(context: CanvasRenderingContext2D): MeasureText {
  return (text, size, weight) => {
    context.font = `${weight} ${size}px ${SLIDE_FONT}`;
    return context.measureText(text).width;
  };
}

/** The drawing as a file of its own. */
function slideSvg(parts: SlideParts): string {
  const place = document.createElement('div');
  const root = createRoot(place);
  try {
    flushSync(() => root.render(<AnswerSlide parts={parts} />));
    const svg = place.querySelector('svg');
    return svg ? new XMLSerializer().serializeToString(svg) : '';
  } finally {
    root.unmount();
  }
}

/** Through an image that is never in the document, so nothing outside the drawing is loaded. */
async function drawSvg(context: CanvasRenderingContext2D, svg: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(SLIDE.width, SLIDE.height);
    image.src = address;
    await image.decode();
    context.drawImage(image, 0, 0, SLIDE.width, SLIDE.height);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The whole picture in its frame. The frame of a picture that is gone stays empty. */
async function drawPicture(
  context: CanvasRenderingContext2D,
  source: PictureSource,
  imageId: ImageId,
  place: { readonly x: number; readonly y: number; readonly side: number },
): Promise<void> {
  const bitmap = await bitmapOf(source, imageId);
  if (!bitmap) return;
  try {
    const { y, side } = place;
    const x = isRightToLeft() ? SLIDE.width - place.x - side : place.x;
    const scale = side / Math.max(bitmap.width, bitmap.height);
    const [width, height] = [bitmap.width * scale, bitmap.height * scale];
    context.save();
    context.beginPath();
    context.roundRect(x, y, side, side, 12);
    context.clip();
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, x + (side - width) / 2, y + (side - height) / 2, width, height);
    context.restore();
  } finally {
    bitmap.close();
  }
}
