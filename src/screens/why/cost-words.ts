/** How long it takes to leave out every picture, shown before anybody asks for it. */
export function costWords(pictures: number, milliseconds: number): string {
  const what =
    pictures === 1 ? 'Leaving out the one picture' : `Leaving out each of the ${pictures} pictures`;
  return `${what} takes ${durationWords(milliseconds)}: this model reads everything after the gap again.`;
}

function durationWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 1) return 'less than a second';
  if (seconds < 90) return `about ${seconds} s`;
  return `about ${Math.round(seconds / 60)} min`;
}
