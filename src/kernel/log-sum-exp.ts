/** The natural logarithm of the sum of exponentials, without overflow; not a number if any of the numbers is none. */
export function logSumExp(numbers: readonly number[] | Float32Array): number {
  let highest = -Infinity;
  for (const number of numbers) highest = Math.max(highest, number);
  let sum = 0;
  for (const number of numbers) sum += Math.exp(number - highest);
  return highest + Math.log(sum);
}
