/** What a picture with transparent parts is drawn on. */
export type Backdrop = 'white' | 'black' | 'grey';

/** The CSS colours. Grey is as far from white as from black, at a contrast of 4.5. */
export const backdropColours: Readonly<Record<Backdrop, string>> = {
  white: '#fff',
  black: '#000',
  grey: '#767676',
};

/** White stays if it contrasts this much with the outline. It is the contrast of a light grey, #d9d9d9. */
const VISIBLE = 1.4;
/** The share of the outline that may be less visible, such as a highlight or the fringe of a cut-out. */
const FAINTEST_SHARE = 0.1;

/**
 * Chooses the backdrop on which the outline of a drawing stays visible. White is the first choice, because most pictures
 * have a white backdrop. A drawing that is white itself stands on black, and one that is both stands on grey. `rgba` is a
 * small copy of the picture, not premultiplied. `null` if nothing of it is visible.
 */
export function chooseBackdrop(rgba: Uint8ClampedArray, width: number): Backdrop | null {
  const outline = new Float64Array(256);
  let most = 0;
  for (let pixel = 0; pixel < rgba.length / 4; pixel += 1) {
    most = Math.max(most, alphaAt(rgba, pixel));
    const isLastOfRow = (pixel + 1) % width === 0;
    if (!isLastOfRow) addEdge(rgba, pixel, pixel + 1, outline);
    if (4 * (pixel + width) < rgba.length) addEdge(rgba, pixel, pixel + width, outline);
  }
  if (most === 0) return null;
  if (faintest(outline, 'white') >= VISIBLE) return 'white';
  const backdrops: readonly Backdrop[] = ['white', 'black', 'grey'];
  return backdrops.reduce((best, backdrop) =>
    faintest(outline, backdrop) > faintest(outline, best) ? backdrop : best,
  );
}

/** Counts the step between two neighbours. What stands out is the more opaque of them. */
function addEdge(rgba: Uint8ClampedArray, one: number, other: number, outline: Float64Array): void {
  const step = alphaAt(rgba, one) - alphaAt(rgba, other);
  const grey = greyAt(rgba, step > 0 ? one : other);
  if (step !== 0) outline[grey] = (outline[grey] ?? 0) + Math.abs(step);
}

/** The contrast of the least visible part of the outline that counts. Without any outline all backdrops are alike. */
function faintest(outline: Float64Array, backdrop: Backdrop): number {
  const whole = outline.reduce((sum, weight) => sum + weight, 0);
  const byContrast = [...outline]
    .map((weight, grey) => ({
      weight,
      contrast: contrast(luminanceOf(grey), luminances[backdrop]),
    }))
    .sort((one, other) => one.contrast - other.contrast);
  let seen = 0;
  for (const { weight, contrast: found } of byContrast) {
    seen += weight;
    if (weight > 0 && seen > FAINTEST_SHARE * whole) return found;
  }
  return VISIBLE;
}

/** WCAG 2, "contrast ratio". */
function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function alphaAt(rgba: Uint8ClampedArray, pixel: number): number {
  return rgba[4 * pixel + 3] ?? 0;
}

/** The grey of the same luminance, 0 to 255. */
function greyAt(rgba: Uint8ClampedArray, pixel: number): number {
  const [red = 0, green = 0, blue = 0] = rgba.subarray(4 * pixel, 4 * pixel + 3);
  const luminance =
    0.2126 * luminanceOf(red) + 0.7152 * luminanceOf(green) + 0.0722 * luminanceOf(blue);
  return Math.round(255 * luminance ** (1 / GAMMA));
}

/** Near enough to the curve of sRGB. */
const GAMMA = 2.2;

function luminanceOf(channel: number): number {
  return (channel / 255) ** GAMMA;
}

const luminances: Readonly<Record<Backdrop, number>> = {
  white: 1,
  black: 0,
  grey: luminanceOf(0x76),
};
