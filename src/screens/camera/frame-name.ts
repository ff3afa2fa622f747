/** What a picture of the camera is called, without ending: the time of day, and its number in the hold. */
export function frameName(at: Date, number?: number): string {
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join('');
  return number === undefined ? `camera-${time}` : `camera-${time}-${number}`;
}
