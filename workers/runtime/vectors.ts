/** Scaled to length 1; the zero vector stays what it is. */
export function normalised(vector: Float32Array): Float32Array<ArrayBuffer> {
  const length = Math.sqrt(dot(vector, vector));
  return Float32Array.from(vector, (component) => (length > 0 ? component / length : component));
}

export function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let place = 0; place < one.length; place++) {
    sum += (one[place] ?? NaN) * (other[place] ?? NaN);
  }
  return sum;
}
