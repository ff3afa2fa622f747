import type { Prng } from '../../kernel/prng.ts';

/** This many different items in random order (Fisher and Yates). It is a bug to ask for more items than there are. */
export function drawn<Item>(items: readonly Item[], count: number, prng: Prng): Item[] {
  if (items.length < count) {
    throw new RangeError(`${String(count)} of ${String(items.length)} items cannot be drawn`);
  }
  const pool = [...items];
  for (let place = 0; place < count; place++) {
    const other = prng.whole(place, pool.length - 1);
    [pool[place], pool[other]] = [pool[other] as Item, pool[place] as Item];
  }
  return pool.slice(0, count);
}
