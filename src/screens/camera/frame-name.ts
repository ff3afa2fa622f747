/** The name of a camera picture, without ending. It is the time of day and its number in the hold. */
export function frameName(at: Date, number?: number): string {
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join('');
  return number === undefined ? `camera-${time}` : `camera-${time}-${number}`;
}
