import type { Features } from '../encoder/encoder.ts';
import { numberAt } from '../../runtime/number-at.ts';
import { alongEach, randomDirections } from './random-directions.ts';

/** Turns the output of a pretrained encoder for a picture into features that Mini's decoder reads. */
export type Reduction = (state: Float32Array) => Features;

export interface Reduced {
  /** Numbers of a feature vector. */
  readonly size: number;
  /** Its length (L2). */
  readonly norm: number;
}

/** Any number will do. Another one would rotate the space, which changes no visible result. */
const SEED = 0x4c_43_4c;

/**
 * Centres on `centre`, then applies a random orthonormal projection to `size` numbers. If there are fewer numbers, it is
 * an orthonormal embedding. Then it scales to the norm (docs/decisions/0013). A picture exactly at the centre becomes
 * zero.
 */
export function createReduction(centre: Float32Array, { size, norm }: Reduced): Reduction {
  const hidden = centre.length;
  const directions =
    hidden > size ? randomDirections(size, hidden, SEED) : randomDirections(hidden, size, SEED);
  return (state) => {
    const centred = state.map((component, place) => component - numberAt(centre, place));
    const features =
      hidden > size
        ? Float32Array.from(alongEach(directions, centred))
        : sumOf(directions, centred, size);
    const length = Math.hypot(...features);
    return length > 0 ? features.map((component) => (norm * component) / length) : features;
  };
}

/** The mean of at least one vector. All have the same length. */
export function meanOf(vectors: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const [first] = vectors;
  if (!first) throw new RangeError('no mean of nothing');
  const mean = new Float32Array(first.length);
  for (const vector of vectors) {
    for (const [place, component] of vector.entries()) {
      mean[place] = numberAt(mean, place) + component / vectors.length;
    }
  }
  return mean;
}

function sumOf(directions: readonly Float32Array[], shares: Float32Array, size: number): Features {
  const sum = new Float32Array(size);
  for (const [index, direction] of directions.entries()) {
    for (const [place, component] of direction.entries()) {
      sum[place] = numberAt(sum, place) + numberAt(shares, index) * component;
    }
  }
  return sum;
}
