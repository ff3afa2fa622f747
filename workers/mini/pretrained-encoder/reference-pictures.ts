import { succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import type { EngineFailure } from '../../protocol/engine.ts';
import { engineFails, wordsOf } from '../../files/engine-failure.ts';
import { fetchFile, type FetchTools } from '../../files/fetch-file.ts';

/** A picture's pixels, with four bytes each, not premultiplied. */
export interface RgbaPicture {
  readonly rgba: Uint8ClampedArray | Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Side of one of the squares that the sheet is divided into, in pixels; `scripts/reference-sheet.ts` draws it. */
const SIDE = 112;

const AT_MOST_BYTES = 2 ** 20;

/**
 * The pictures on which a pretrained encoder is centred. They are one sheet that ships with the app. Fails with
 * `weights-unreachable` or `weights-damaged`.
 */
export async function fetchReferencePictures(
  url: string,
  fetching: FetchTools,
  decode: (file: Blob) => Promise<RgbaPicture> = decodeHere,
): Promise<Outcome<readonly RgbaPicture[], EngineFailure>> {
  const file = await fetchFile({ url, cache: 'default', atMostBytes: AT_MOST_BYTES }, fetching);
  if (!file.ok) return file;
  try {
    const pictures = cutSheet(await decode(new Blob([file.value])));
    if (pictures.length > 0) return succeed(pictures);
    return engineFails('weights-damaged', `${url}: smaller than one picture`);
  } catch (error) {
    return engineFails('weights-damaged', `${url}: ${wordsOf(error)}`);
  }
}

/** The whole squares of a sheet, row by row. */
export function cutSheet({ rgba, width, height }: RgbaPicture): readonly RgbaPicture[] {
  const across = Math.floor(width / SIDE);
  const down = Math.floor(height / SIDE);
  return Array.from({ length: across * down }, (_, index) => {
    const left = (index % across) * SIDE;
    const top = Math.floor(index / across) * SIDE;
    const square = new Uint8ClampedArray(SIDE * SIDE * 4);
    for (let row = 0; row < SIDE; row++) {
      const from = ((top + row) * width + left) * 4;
      square.set(rgba.subarray(from, from + SIDE * 4), row * SIDE * 4);
    }
    return { rgba: square, width: SIDE, height: SIDE };
  });
}

/** The pixels as this browser decodes them. */
async function decodeHere(file: Blob): Promise<RgbaPicture> {
  const bitmap = await createImageBitmap(file);
  try {
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d', {
      willReadFrequently: true,
    });
    if (!context) throw new Error('no 2D context for reading a picture');
    context.drawImage(bitmap, 0, 0);
    return { rgba: context.getImageData(0, 0, width, height).data, width, height };
  } finally {
    bitmap.close();
  }
}
