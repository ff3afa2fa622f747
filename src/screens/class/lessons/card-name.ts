/** The name of a card, such as "B12". `set` and `place` are from 0. */
export function cardName(set: number, place: number): string {
  return `${(set + 10).toString(36).toUpperCase()}${String(place + 1)}`;
}
