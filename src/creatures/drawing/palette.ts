import { blend, colour, hex, type Colour } from './colour.ts';
import type { Prng } from '../../kernel/prng.ts';

/** The colours that identify a species. */
export interface Palette {
  readonly main: Colour;
  /** For the pattern and for ears' linings, shells and wings. */
  readonly second: Colour;
  /** For parts that stick out, such as horns, feet and fins. */
  readonly accent: Colour;
  /** For the iris. */
  readonly eye: Colour;
}

/** The colours that a part is painted with. */
export type Tone =
  | 'main'
  | 'shade'
  | 'deep'
  | 'second'
  | 'accent'
  | 'dim'
  | 'light'
  | 'ink'
  | 'white'
  | 'eye'
  | 'blush';

export type Paints = Readonly<Record<Tone, string>>;

interface Mood {
  readonly lightness: readonly [number, number];
  readonly chroma: readonly [number, number];
}

const moods: readonly [Mood, ...Mood[]] = [
  { lightness: [0.74, 0.82], chroma: [0.11, 0.15] },
  { lightness: [0.62, 0.72], chroma: [0.15, 0.2] },
  { lightness: [0.84, 0.9], chroma: [0.06, 0.1] },
  { lightness: [0.55, 0.68], chroma: [0.06, 0.1] },
  { lightness: [0.42, 0.52], chroma: [0.1, 0.16] },
];

/** Hue of the pattern and of the accent, in degrees from the main one. */
const harmonies: readonly [readonly [number, number], ...(readonly [number, number])[]] = [
  [30, 180],
  [-35, 160],
  [180, 40],
  [120, -120],
  [-120, 60],
  [150, -150],
  [20, -60],
  [90, 200],
];

export function createPalette(prng: Prng): Palette {
  const mood = prng.pick(moods);
  const [secondTurn, accentTurn] = prng.pick(harmonies);
  const lightness = prng.between(...mood.lightness);
  const hue = prng.between(0, 360);
  // It is darker only where enough light is left, because nobody likes a murky creature.
  const apart = lightness > 0.8 || (lightness > 0.7 && prng.chance(0.5)) ? -1 : 1;
  const second = lightness + apart * prng.between(0.17, 0.26);
  return {
    main: lively(colour(lightness, prng.between(...mood.chroma), hue)),
    second: lively(colour(Math.min(0.94, second), prng.between(0.08, 0.17), hue + secondTurn)),
    accent: lively(colour(prng.between(0.6, 0.84), prng.between(0.12, 0.19), hue + accentTurn)),
    eye: colour(prng.between(0.5, 0.8), 0.15, prng.between(0, 360)),
  };
}

/** Yellows are made lighter, because a dark yellow looks like mud. */
function lively({ lightness, chroma, hue }: Colour): Colour {
  const turned = (hue + 360) % 360;
  const yellow = Math.max(0, 1 - Math.abs(turned - 95) / 45);
  return colour(lightness + yellow * Math.max(0, 0.76 - lightness) * 0.7, chroma, turned);
}

/** The same colours in another light. The difference is too small to suggest another kind. */
export function jitter(palette: Palette, prng: Prng): Palette {
  const hue = prng.between(-7, 7);
  const lightness = prng.between(-0.03, 0.03);
  const chroma = prng.between(0.88, 1.1);
  const shift = (from: Colour): Colour => ({
    lightness: from.lightness + lightness,
    chroma: from.chroma * chroma,
    hue: from.hue + hue,
  });
  return {
    main: shift(palette.main),
    second: shift(palette.second),
    accent: shift(palette.accent),
    eye: palette.eye,
  };
}

/** Mixes all colours that a figure is painted with. */
export function paintsOf({ main, second, accent, eye }: Palette): Paints {
  const darker = (from: Colour, by: number): Colour => ({
    ...from,
    lightness: from.lightness - by,
    hue: from.hue - 8,
  });
  return {
    main: hex(main),
    shade: hex(darker(main, 0.1)),
    deep: hex(darker(main, 0.2)),
    second: hex(second),
    accent: hex(accent),
    dim: hex(darker(accent, 0.12)),
    light: hex(blend(main, colour(0.96, 0.03, main.hue + 20), 0.68)),
    ink: hex(colour(0.27, 0.05, main.hue - 10)),
    white: '#fffdf8',
    eye: hex(eye),
    blush: hex(colour(0.7, 0.16, 15)),
  };
}
