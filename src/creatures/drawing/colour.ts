/**
 * A colour in OKLCH (Björn Ottosson 2020), which follows human vision. Lightness is 0 to 1, chroma 0 to about 0.3, hue
 * in degrees.
 */
export interface Colour {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

export function colour(lightness: number, chroma: number, hue: number): Colour {
  return { lightness, chroma, hue };
}

/** The colour as `#rrggbb`. A colour that no screen can show loses chroma until one can. */
export function hex({ lightness, chroma, hue }: Colour): string {
  const light = Math.min(0.99, Math.max(0.05, lightness));
  let low = 0;
  let high = chroma;
  let shown = linearRgb(light, high, hue);
  if (!isShown(shown)) {
    for (let step = 0; step < 6; step += 1) {
      const middle = (low + high) / 2;
      if (isShown(linearRgb(light, middle, hue))) low = middle;
      else high = middle;
    }
    shown = linearRgb(light, low, hue);
  }
  return `#${shown.map(channel).join('')}`;
}

/** A mixture of two colours, with the hue on the shorter way round. */
export function blend(from: Colour, to: Colour, share: number): Colour {
  const turn = ((((to.hue - from.hue) % 360) + 540) % 360) - 180;
  return {
    lightness: from.lightness + (to.lightness - from.lightness) * share,
    chroma: from.chroma + (to.chroma - from.chroma) * share,
    hue: (from.hue + turn * share + 360) % 360,
  };
}

function linearRgb(lightness: number, chroma: number, hue: number): [number, number, number] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function isShown(rgb: readonly number[]): boolean {
  return rgb.every((value) => value >= -0.001 && value <= 1.001);
}

function channel(linear: number): string {
  const value = Math.min(1, Math.max(0, linear));
  const encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255)
    .toString(16)
    .padStart(2, '0');
}
