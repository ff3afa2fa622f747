import { succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import type { EngineFailure } from '../../protocol/engine.ts';
import type { Region } from './resample.ts';

/** Features of a picture. They are `featureSize` numbers of the length (L2) that the decoder was trained with. */
export type Features = Float32Array<ArrayBuffer>;

/** A picture is encoded twice if its longer side is more than this many times its shorter side. */
const NEARLY_SQUARE = 1.1;

/**
 * The regions of a picture that an encoder reads. The first is the whole picture, squeezed into a square, so that nothing
 * goes unseen. If that squeezes it much, the second is the square in the middle. Most things stand there, and they appear
 * larger in it (docs/decisions/0017).
 */
export function looksAt(width: number, height: number): readonly Region[] {
  const whole = { left: 0, top: 0, width, height };
  const side = Math.min(width, height);
  if (Math.max(width, height) <= NEARLY_SQUARE * side) return [whole];
  const left = Math.floor((width - side) / 2);
  const top = Math.floor((height - side) / 2);
  return [whole, { left, top, width: side, height: side }];
}

/** The pixels of every region, one after another. `scale` returns those of one region. */
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

/**
 * Encodes the regions, of `length` numbers each, one after another. The result is the mean of their features, scaled to
 * the length (L2) of one.
 */
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
  // If two features are exactly opposite, they have no mean, so the whole picture counts.
  if (sumLength === 0) return first;
  const norm = Math.hypot(...first.value) / sumLength;
  return succeed(sum.map((value) => value * norm));
}
