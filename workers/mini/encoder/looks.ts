import { succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import type { EngineFailure } from '../../protocol/engine.ts';
import type { Region } from './resample.ts';

/** Features of a picture: `featureSize` numbers, of the length (L2) that the decoder was trained with. */
export type Features = Float32Array<ArrayBuffer>;

/** A picture whose longer side is longer than this many shorter ones is looked at twice. */
const NEARLY_SQUARE = 1.1;

/**
 * What an encoder looks at of a picture: the whole of it, squeezed into its square, so that nothing goes unseen; and where
 * that would be much squeezed the square in the middle too, where most things stand, and larger (docs/decisions/0017).
 */
export function looksAt(width: number, height: number): readonly Region[] {
  const whole = { left: 0, top: 0, width, height };
  const side = Math.min(width, height);
  if (Math.max(width, height) <= NEARLY_SQUARE * side) return [whole];
  const left = Math.floor((width - side) / 2);
  const top = Math.floor((height - side) / 2);
  return [whole, { left, top, width: side, height: side }];
}

/** The pixels of every look, one after another; `scale` gives those of a region. */
export function pixelsOfLooks(
  width: number,
  height: number,
  scale: (region: Region) => Float32Array,
): Float32Array<ArrayBuffer> {
  const looks = looksAt(width, height).map(scale);
  const pixels = new Float32Array(looks.reduce((length, look) => length + look.length, 0));
  let at = 0;
  for (const look of looks) {
    pixels.set(look, at);
    at += look.length;
  }
  return pixels;
}

/** Encodes looks of `length` numbers one after another: the mean of their features, brought to the length (L2) of one. */
export async function encodeLooks(
  pixels: Float32Array,
  length: number,
  encode: (look: Float32Array) => Promise<Outcome<Features, EngineFailure>>,
): Promise<Outcome<Features, EngineFailure>> {
  const first = await encode(pixels.length === length ? pixels : pixels.subarray(0, length));
  if (!first.ok || pixels.length === length) return first;
  const sum = Float32Array.from(first.value);
  for (let from = length; from < pixels.length; from += length) {
    const next = await encode(pixels.subarray(from, from + length));
    if (!next.ok) return next;
    for (const [place, value] of next.value.entries()) sum[place] = (sum[place] ?? NaN) + value;
  }
  const sumLength = Math.hypot(...sum);
  // Looks that are exactly opposite have no mean: the whole picture counts.
  if (sumLength === 0) return first;
  const norm = Math.hypot(...first.value) / sumLength;
  return succeed(sum.map((value) => value * norm));
}
