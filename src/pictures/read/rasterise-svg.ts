import type { PictureFailure } from '../../../workers/protocol/pictures.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import { lazyPart } from '../../kernel/lazy-part.ts';
import { within } from '../../browser/within.ts';

/** What reads an SVG and makes it harmless. Few pictures are one. */
export const svgPart = lazyPart(() => import('../svg/tame-svg.ts'));

/**
 * Draws an SVG through an `<img>` that never enters the document: there, scripts do not run and nothing outside the
 * file is loaded. Proportions as the file says, the longer side between 256 and 1024 pixels. The caller closes the
 * bitmap.
 */
export async function rasteriseSvg(
  file: Blob,
  patience = 10_000,
): Promise<Outcome<ImageBitmap, PictureFailure>> {
  let url: string | undefined;
  try {
    const part = await svgPart.load();
    if (!part.ok) return fail(unreachable);
    const tamed = await part.value.tameSvg(file);
    if (!tamed.ok) return tamed;
    const { blob, width, height } = tamed.value;
    url = URL.createObjectURL(blob);
    const image = new Image(width, height);
    image.src = url;
    await within(patience, image.decode());
    return succeed(await createImageBitmap(image));
  } catch {
    return fail({ code: 'damaged', reason: 'this browser cannot draw this SVG' });
  } finally {
    if (url !== undefined) URL.revokeObjectURL(url);
  }
}

const unreachable: PictureFailure = {
  code: 'damaged',
  reason:
    'the part of the studio that reads SVG could not be fetched; try again when the network is back',
};
