import { dot } from '../../runtime/vectors.ts';

/**
 * `count` orthonormal vectors of `size` numbers, drawn uniformly among all directions. The same seed gives the same
 * vectors on every device. The method is Gram-Schmidt over numbers of a normal distribution. `count` is at most `size`.
 */
export function randomDirections(
  count: number,
  size: number,
  seed: number,
): readonly Float32Array[] {
  if (count > size) throw new RangeError(`no ${count} directions at right angles in ${size}`);
  const normal = normalNumbers(seed);
  const directions: Float64Array[] = [];
  while (directions.length < count) {
    const drawn = Float64Array.from({ length: size }, normal);
    for (const direction of directions) takeAway(direction, drawn);
    const length = Math.hypot(...drawn);
    directions.push(drawn.map((component) => component / length));
  }
  return directions.map((direction) => Float32Array.from(direction));
}

/** Leaves only the part of a vector that is orthogonal to the direction. */
function takeAway(direction: Float64Array, vector: Float64Array): void {
  let share = 0;
  for (let place = 0; place < vector.length; place++) {
    share += (direction[place] ?? NaN) * (vector[place] ?? NaN);
  }
  for (let place = 0; place < vector.length; place++) {
    vector[place] = (vector[place] ?? NaN) - share * (direction[place] ?? NaN);
  }
}

/** The components of a vector along these directions. */
export function alongEach(directions: readonly Float32Array[], vector: Float32Array): number[] {
  return directions.map((direction) => dot(direction, vector));
}

/** The method of Box and Muller over Mulberry32 (Tommy Ettinger). */
function normalNumbers(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    // Never 0, because its logarithm is taken.
    return (((bits ^ (bits >>> 14)) >>> 0) + 1) / (2 ** 32 + 1);
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
