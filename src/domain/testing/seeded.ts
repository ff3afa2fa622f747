import { createPrng } from '../../kernel/prng.ts';

/** Repeatable random numbers for tests that try many cases. */
export interface Chance {
  /** 0 (included) to 1 (excluded). */
  share(): number;
  /** A whole number, 0 (included) to `below` (excluded). */
  below(below: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

export function seeded(seed: number): Chance {
  const { next, whole } = createPrng(seed);
  const below = (limit: number) => whole(0, limit - 1);
  return {
    share: next,
    below,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
  };
}
