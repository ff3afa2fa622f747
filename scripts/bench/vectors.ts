/** Scaled to length 1; the zero vector stays what it is. */
export function normalised(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector));
  return length > 0 ? vector.map((component) => component / length) : vector;
}

export function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (const [place, component] of one.entries()) sum += component * (other[place] ?? NaN);
  return sum;
}

/** Index of the largest number; the first of equals. -1 if there is none. */
export function argmax(numbers: readonly number[]): number {
  return numbers.indexOf(Math.max(...numbers));
}
