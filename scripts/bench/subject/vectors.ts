/** Index of the largest number; the first of equals. -1 if there is none. */
export function argmax(numbers: readonly number[]): number {
  return numbers.indexOf(Math.max(...numbers));
}
