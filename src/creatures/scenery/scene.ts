import { hex, colour } from '../drawing/colour.ts';
import type { Point } from '../drawing/geometry.ts';
import type { Prng } from '../../kernel/prng.ts';
import type { Shape } from '../drawing/shape.ts';

/** The background of a creature. */
export interface Scene {
  readonly svg: string;
  /** The horizon; feet stand below it. */
  readonly ground: number;
}

/** Fills the whole picture. */
export function backdrop(fill: string): string {
  return `<path d="M0 0h256v256H0Z" fill="${fill}"/>`;
}

export function paint(shapes: Shape | readonly Shape[], fill: string, extra = ''): string {
  const d = 'd' in shapes ? shapes.d : shapes.map((shape) => shape.d).join('');
  return `<path d="${d}" fill="${fill}"${extra}/>`;
}

export function lch(lightness: number, chroma: number, hue: number): string {
  return hex(colour(lightness, chroma, hue));
}

/** Places strewn over the whole width, between two heights. */
export function scatterInScene(prng: Prng, count: number, bottom: number, top = 4): Point[] {
  return Array.from({ length: count }, () => ({
    x: prng.between(2, 254),
    y: prng.between(top, bottom),
  }));
}
