/** A picture drawn very small: `GLIMPSE_SIDE` × `GLIMPSE_SIDE` pixels, red, green and blue from 0 to 255, row by row. */
export type Glimpse = Uint8Array;

export const GLIMPSE_SIDE = 16;

/**
 * Two pictures are nearly the same if their small drawings differ by less than this on average, of 255. Saving a
 * picture anew, as another format or half as large, changes it by 1 to 3. Two pictures of one thing differ by 10 and more.
 */
const NEARLY = 4;

/** A picture without contrast looks like every other such picture, so it is nobody's twin. */
const FLAT = 6;

/** Whether two pictures are nearly the same by their pixels. */
export function isNearTwin(one: Glimpse, other: Glimpse): boolean {
  if (one.length !== other.length || isFlat(one)) return false;
  return meanDifference(one, other) < NEARLY;
}

function meanDifference(one: Glimpse, other: Glimpse): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += Math.abs((one[at] ?? 0) - (other[at] ?? 0));
  return sum / one.length;
}

function isFlat(glimpse: Glimpse): boolean {
  let lowest = 255;
  let highest = 0;
  for (const value of glimpse) {
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  return highest - lowest < FLAT;
}
