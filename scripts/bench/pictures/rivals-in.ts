import { fail, succeed, type Outcome } from '../../../src/kernel/outcome.ts';

/**
 * Reads a list of pairs from JSON, and returns for every concept those that it may meet. Fails with a sentence if the
 * text is not a list of pairs of these folders.
 */
export function rivalsIn(
  text: string,
  folders: readonly string[],
): Outcome<ReadonlyMap<string, readonly string[]>, string> {
  const pairs = parsed(text);
  if (!Array.isArray(pairs) || !pairs.every(isPair)) return fail('not a list of pairs of folders.');
  const strange = pairs.flat().find((name) => !folders.includes(name));
  if (strange !== undefined) return fail(`there is no folder ${strange}.`);
  const rivals = new Map<string, string[]>();
  for (const [one, other] of pairs) {
    for (const [name, rival] of [
      [one, other],
      [other, one],
    ] as const) {
      rivals.set(name, [...(rivals.get(name) ?? []), rival]);
    }
  }
  return succeed(rivals);
}

function isPair(pair: unknown): pair is readonly [string, string] {
  return (
    Array.isArray(pair) &&
    pair.length === 2 &&
    pair.every((name) => typeof name === 'string') &&
    pair[0] !== pair[1]
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
