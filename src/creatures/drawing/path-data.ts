import type { Point } from './geometry.ts';

/** One decimal is a tenth of a pixel at the size the picture is drawn for. */
export function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/**
 * The numbers of a path in as few characters as SVG can read. There is no leading zero, and no blank before a minus.
 */
export function packed(...values: readonly number[]): string {
  let text = '';
  for (const value of values) {
    const digits = shortest(value);
    text += text === '' || digits.startsWith('-') ? digits : ` ${digits}`;
  }
  return text;
}

/**
 * A smooth line through points whose handles mirror each other, so that `s` describes each one. Each is relative to the
 * last point as it was written, so that rounding never adds up. `handle(index)` is the handle from which the line
 * approaches a point.
 */
export function smoothLine(
  start: Point,
  leaving: Point,
  through: readonly { readonly handle: Point; readonly point: Point }[],
): string {
  let x = round(start.x);
  let y = round(start.y);
  let d = `M${packed(x, y)}`;
  through.forEach(({ handle, point }, index) => {
    const first = index === 0 ? [round(leaving.x) - x, round(leaving.y) - y] : [];
    const toX = round(point.x);
    const toY = round(point.y);
    d += `${index === 0 ? 'c' : 's'}${packed(...first, handle.x - x, handle.y - y, toX - x, toY - y)}`;
    x = toX;
    y = toY;
  });
  return d;
}

function shortest(value: number): string {
  const text = String(round(value));
  if (text.startsWith('0.')) return text.slice(1);
  return text.startsWith('-0.') ? `-${text.slice(2)}` : text;
}

/** Many discs of one size as one short path. A line of no length with round ends is a disc. */
export function dots(places: readonly Point[], radius: number, colour: string, extra = ''): string {
  if (places.length === 0) return '';
  const d = places.map(({ x, y }) => `M${packed(x, y)}h0`).join('');
  return `<path d="${d}" stroke="${colour}" stroke-width="${round(radius * 2)}" stroke-linecap="round"${extra}/>`;
}
