/**
 * Readers of JSON that somebody else wrote. Those called `as…` answer `undefined` for an unusable value, and so do
 * lists, so that a reader of saved work keeps the rest. Those called `read…` of a field throw {@link Unreadable}, for
 * records that are useful only as a whole. The parser that calls them turns it into a value, and the message says which
 * field was wrong.
 */

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

/** The entries that can be read. Others are counted in `dropped`, and so is a value that is no list. */
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

/**
 * Reads an entry only if its id has not been read before. Parts are referred to by their ids, so each needs its own.
 */
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

/** What a record lacks. Technical detail for support. */
export class Unreadable extends Error {}

export function readFields(value: unknown, where: string): Fields {
  return required(asFields(value), `${where} is not an object`);
}

export function readNumber(fields: Fields, name: string): number {
  return required(asNumber(fields[name]), `${name} is not a number`);
}

/** A positive whole number. */
export function readSize(fields: Fields, name: string): number {
  const value = asNumber(fields[name]);
  const isSize = Number.isSafeInteger(value) && Number(value) > 0;
  return required(isSize ? value : undefined, `${name} is not a positive whole number`);
}

/** A string that is not empty. */
export function readText(fields: Fields, name: string): string {
  return required(asString(fields[name]) || undefined, `${name} is not a text`);
}

export function readListField(fields: Fields, name: string): readonly unknown[] {
  const value = fields[name];
  return required(
    Array.isArray(value) ? (value as readonly unknown[]) : undefined,
    `${name} is not a list`,
  );
}

function required<Value>(value: Value | undefined, otherwise: string): Value {
  if (value === undefined) throw new Unreadable(otherwise);
  return value;
}
