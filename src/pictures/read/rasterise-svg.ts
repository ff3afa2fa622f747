import type { PictureFailure } from '../../../workers/protocol/pictures.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import { lazyPart } from '../../kernel/lazy-part.ts';
import { withTimeout } from '../../browser/with-timeout.ts';

/** The code that reads an SVG and makes it harmless. It is loaded on demand, because few pictures are SVGs. */
export const svgPart = lazyPart(() => import('../svg/sanitise-svg.ts'));

/**
 * Draws an SVG through an `<img>` that is never in the document. There, scripts do not run and nothing outside the file
 * is loaded. The proportions are the file's, and the longer side has 256 to 1024 pixels. The caller closes the bitmap.
 */
export async function rasteriseSvg(
  file: Blob,
  patience = 10_000,
): Promise<Outcome<ImageBitmap, PictureFailure>> {
  let url: string | undefined;
  try {
    const part = await svgPart.load();
    if (!part.ok) return fail(unreachable);
    const tamed = await part.value.sanitiseSvg(file);
    if (!tamed.ok) return tamed;
    const { blob, width, height } = tamed.value;
    url = URL.createObjectURL(blob);
    const image = new Image(width, height);
    image.src = url;
    await withTimeout(patience, image.decode());
    return succeed(await createImageBitmap(image));
  } catch {
    return fail({ code: 'svg-not-drawn' });
  } finally {
    if (url !== undefined) URL.revokeObjectURL(url);
  }
}

const unreachable: PictureFailure = { code: 'svg-part-unreachable' };
