/** The number at an index that must exist. A missing one is a bug. */
export function numberAt(numbers: { readonly [index: number]: number }, index: number): number {
  const value = numbers[index];
  if (value === undefined) throw new RangeError(`no number at ${index}`);
  return value;
}
