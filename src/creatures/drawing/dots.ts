import type { Point } from './geometry.ts';
import { packed, round } from './path-data.ts';

/** Many discs of one size as one short path: a line of no length with round ends is a disc. */
export function dots(places: readonly Point[], radius: number, colour: string, extra = ''): string {
  if (places.length === 0) return '';
  const d = places.map(({ x, y }) => `M${packed(x, y)}h0`).join('');
  return `<path d="${d}" stroke="${colour}" stroke-width="${round(radius * 2)}" stroke-linecap="round"${extra}/>`;
}
