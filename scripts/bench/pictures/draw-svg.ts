import type { DecodedPicture } from './picture-source.ts';
import { Resvg } from '@resvg/resvg-js';

/** Uses no typeface of the machine, because every machine must get the same picture. */
const options = { font: { loadSystemFonts: false } } as const;

/** The app draws an SVG at 256 pixels or more, on white. */
const sheet = { background: 'white', fitTo: { mode: 'width', value: 256 } } as const;

/** Draws an SVG of any proportions, 256 pixels wide. Throws if it is none. */
export function drawSvg(svg: string): DecodedPicture {
  const { width, height, pixels } = new Resvg(svg, { ...options, ...sheet }).render();
  return { width, height, data: pixels };
}

/**
 * Decodes a PNG, JPEG or GIF by drawing it, pixel by pixel, as the only thing in an SVG. The renderer that the creatures
 * need already includes these decoders. It is drawn on white, as the app composites transparent pictures. Throws if the
 * file is damaged.
 */
export function drawEmbedded(bytes: Buffer, type: string): DecodedPicture {
  // An `image` without a size takes its picture's own. The sheet under it need only be large enough.
  const drawing = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="65535" height="65535">` +
      `<image href="data:${type};base64,${bytes.toString('base64')}"/></svg>`,
    options,
  );
  const box = drawing.getBBox();
  if (!box) throw new Error('nothing can be drawn');
  drawing.cropByBBox(box);
  const { width, height, pixels } = drawing.render();
  return { width, height, data: flattened(pixels) };
}

/**
 * Composites premultiplied pixels on white. A picture that the renderer could not decode after a valid header is wholly
 * transparent.
 */
function flattened(pixels: Buffer): Uint8Array {
  const data = Uint8Array.from(pixels);
  let seen = false;
  for (let pixel = 0; pixel < data.length; pixel += 4) {
    const white = 255 - (data[pixel + 3] ?? 255);
    seen ||= white < 255;
    for (let channel = pixel; channel < pixel + 4; channel++) {
      data[channel] = (data[channel] ?? 0) + white;
    }
  }
  if (!seen) throw new Error('nothing was drawn');
  return data;
}
