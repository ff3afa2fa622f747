/** Reading stored data, which is a stranger until it is parsed: every reader answers `undefined` for what it cannot use. */

export type Fields = Readonly<Record<string, unknown>>;

export function asFields(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : undefined;
}

export function asString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The entries that can be read; those that cannot are counted in `dropped`, as is a list that is none. */
export function readEach<Item>(
  value: unknown,
  read: (entry: unknown) => Item | undefined,
  dropped: { count: number },
): Item[] {
  if (!Array.isArray(value)) {
    dropped.count += 1;
    return [];
  }
  const kept: Item[] = [];
  for (const entry of value) {
    const item = read(entry);
    if (item === undefined) dropped.count += 1;
    else kept.push(item);
  }
  return kept;
}

/** Reads an entry only if its id has not been read before: parts are named by their ids, so each must have its own. */
export function oncePerId<Item extends { readonly id: string }>(
  read: (entry: unknown) => Item | undefined,
): (entry: unknown) => Item | undefined {
  const taken = new Set<string>();
  return (entry) => {
    const item = read(entry);
    if (!item || taken.has(item.id)) return undefined;
    taken.add(item.id);
    return item;
  };
}

/** All entries, or `undefined` if one of them cannot be read. */
export function readAll<Item>(
  value: unknown,
  read: (entry: unknown) => Item | undefined,
): Item[] | undefined {
  const dropped = { count: 0 };
  const items = readEach(value, read, dropped);
  return dropped.count === 0 ? items : undefined;
}
