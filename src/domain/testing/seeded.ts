/** Repeatable random numbers for tests that try many cases (mulberry32). */
export interface Chance {
  /** 0 (included) to 1 (excluded). */
  share(): number;
  /** A whole number, 0 (included) to `below` (excluded). */
  below(below: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(share() * limit);
  return {
    share,
    below,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
  };
}
