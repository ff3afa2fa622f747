/** The part of the items, 0 to 1, for which something holds. NaN of no items. */
export function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length / items.length;
}
