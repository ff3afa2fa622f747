import { asFields } from '../../kernel/read-fields.ts';

/**
 * The parts of `original` that `known` lacks, field by field at any depth. Entries of lists correspond if their ids are
 * equal. `undefined` if nothing is left. If both have a field, `known` decides.
 */
export function restOf(original: unknown, known: unknown): unknown {
  if (Array.isArray(original) && Array.isArray(known)) return restOfList(original, known);
  const before = asFields(original);
  const after = asFields(known);
  if (!before || !after) return undefined;
  return fieldsOf(
    Object.entries(before).map(([key, value]) => [
      key,
      Object.hasOwn(after, key) ? restOf(value, after[key]) : value,
    ]),
  );
}

/** `known` with the rest put back where {@link restOf} found it. */
export function withRest(known: unknown, rest: unknown): unknown {
  const left = asFields(rest);
  if (!left) return known;
  if (Array.isArray(known))
    return known.map((entry: unknown) => {
      const id = idOf(entry);
      return id !== undefined && Object.hasOwn(left, id) ? withRest(entry, left[id]) : entry;
    });
  const fields = asFields(known);
  if (!fields) return known;
  const grown = Object.entries(fields).map(([key, value]): [string, unknown] => [
    key,
    Object.hasOwn(left, key) ? withRest(value, left[key]) : value,
  ]);
  const added = Object.entries(left).filter(([key]) => !Object.hasOwn(fields, key));
  return Object.fromEntries([...grown, ...added]);
}

function restOfList(original: readonly unknown[], known: readonly unknown[]): unknown {
  const byId = new Map(known.map((entry) => [idOf(entry), entry]));
  return fieldsOf(
    original.map((entry) => {
      const id = idOf(entry);
      return [id ?? '', id === undefined ? undefined : restOf(entry, byId.get(id))];
    }),
  );
}

/** `fromEntries` is used and not assignment, because an untrusted field may be called `__proto__`. */
function fieldsOf(entries: readonly (readonly [string, unknown])[]): unknown {
  const left = entries.filter(([, value]) => value !== undefined);
  return left.length === 0 ? undefined : Object.fromEntries(left);
}

function idOf(entry: unknown): string | undefined {
  const fields = asFields(entry);
  const id = fields?.['id'] ?? fields?.['demonstrationId'];
  return typeof id === 'string' ? id : undefined;
}
