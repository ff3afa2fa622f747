/** Labels as a trie over their tokens, chains of single children folded into one node. */
export interface TokenNode {
  /** The tokens that lead to this node. They are empty at the root alone. */
  readonly ids: readonly number[];
  readonly children: readonly TokenNode[];
  /** The labels that end here, by index. */
  readonly ending: readonly number[];
}

/**
 * Every label's tokens, including its closing token. Because of that token no label is the beginning of another, unless
 * they are equal.
 */
export function buildTokenTrie(labels: readonly (readonly number[])[]): TokenNode {
  return node(
    [],
    labels.map((ids, label) => ({ ids, label })),
  );
}

interface Ending {
  readonly ids: readonly number[];
  readonly label: number;
}

function node(ids: readonly number[], below: readonly Ending[]): TokenNode {
  const ending = below.filter((one) => one.ids.length === 0).map(({ label }) => label);
  const byFirst = new Map<number, Ending[]>();
  for (const one of below) {
    const [first] = one.ids;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), one]);
  }
  const children = [...byFirst.values()].map((group) => {
    const shared = sharedBeginning(group.map((one) => one.ids));
    return node(
      shared,
      group.map((one) => ({ ids: one.ids.slice(shared.length), label: one.label })),
    );
  });
  return { ids, children, ending };
}

function sharedBeginning(labels: readonly (readonly number[])[]): readonly number[] {
  const [first = [], ...others] = labels;
  const differs = first.findIndex((id, at) => others.some((ids) => ids[at] !== id));
  return differs < 0 ? first : first.slice(0, differs);
}
