/**
 * Runs a task for every item and yields the results in the order of the items. Further tasks may begin while one is
 * awaited, as long as there is `roomFor` them beside those under way. No more begin once the caller stops.
 */
export async function* inOrder<Item, Value>(
  items: readonly Item[],
  task: (item: Item) => Promise<Value>,
  roomFor: (item: Item, underWay: readonly Item[]) => boolean,
): AsyncGenerator<Value, void, void> {
  const underWay: { readonly item: Item; readonly result: Promise<Value> }[] = [];
  let next = 0;
  const begin = () => {
    for (; next < items.length; next++) {
      const item = items[next] as Item;
      const others = underWay.map((one) => one.item);
      if (others.length > 0 && !roomFor(item, others)) return;
      const result = task(item);
      // A later task may reject before anybody awaits it. Whoever awaits it still gets the error.
      result.catch(() => undefined);
      underWay.push({ item, result });
    }
  };
  try {
    for (begin(); ; begin()) {
      const [first] = underWay;
      if (!first) return;
      const value = await first.result;
      underWay.shift();
      begin();
      yield value;
    }
  } finally {
    await Promise.allSettled(underWay.map(({ result }) => result));
  }
}
