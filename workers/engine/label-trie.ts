/** Where a candidate is read: on the row of a leaf, after `bytes.length` bytes. */
export interface Place {
  readonly leaf: number;
  readonly bytes: Uint8Array;
}

/** The labels of a session as a trie over their bytes. */
export interface LabelTrie {
  /** One row for each: every label is one of them or the beginning of one. In byte order, whatever the labels' order. */
  readonly leaves: readonly Uint8Array[];
  /** One per label, in the labels' order. */
  readonly places: readonly Place[];
}

interface Node {
  readonly children: Map<number, Node>;
  /** The labels that end here, by index. */
  readonly ending: number[];
}

/**
 * Finds the rows that are needed to score all labels: the leaves of their trie. A label that another begins with needs no
 * row of its own; its ⟨/label⟩ is read in the middle of the longer one.
 */
export function buildLabelTrie(labels: readonly Uint8Array[]): LabelTrie {
  const root = newNode();
  for (const [index, bytes] of labels.entries()) {
    let node = root;
    for (const byte of bytes) node = childOf(node, byte);
    node.ending.push(index);
  }
  const leaves: Uint8Array[] = [];
  const leafOf = new Map<number, number>();
  const visit = (node: Node, path: readonly number[]): number => {
    const children = [...node.children].sort(([a], [b]) => a - b);
    const below = children.map(([byte, child]) => visit(child, [...path, byte]));
    const leaf = below[0] ?? leaves.push(Uint8Array.from(path)) - 1;
    for (const index of node.ending) leafOf.set(index, leaf);
    return leaf;
  };
  if (labels.length > 0) visit(root, []);
  return {
    leaves,
    places: labels.map((bytes, index) => ({ leaf: leafOf.get(index) ?? 0, bytes })),
  };
}

function newNode(): Node {
  return { children: new Map(), ending: [] };
}

function childOf(node: Node, byte: number): Node {
  const child = node.children.get(byte) ?? newNode();
  node.children.set(byte, child);
  return child;
}
