import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTokenTrie, type TokenNode } from './token-trie.ts';

describe('a trie of tokens', () => {
  it('folds a stretch that labels share into one node', () => {
    const { children } = buildTokenTrie([
      [1, 2, 3, 9],
      [1, 2, 4, 9],
      [5, 9],
    ]);
    expect(children.map(({ ids }) => ids)).toEqual([
      [1, 2],
      [5, 9],
    ]);
    expect(children[0]?.children.map(({ ids }) => ids)).toEqual([
      [3, 9],
      [4, 9],
    ]);
  });

  it('spells every label on the way to where it ends', () => {
    const token = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(fc.array(fc.array(token, { maxLength: 5 }), { maxLength: 8 }), (labels) => {
        const closed = labels.map((ids) => [...ids, 9]);
        const spelt = new Map<number, readonly number[]>();
        const visit = ({ ids, children, ending }: TokenNode, before: readonly number[]) => {
          const path = [...before, ...ids];
          for (const label of ending) spelt.set(label, path);
          for (const child of children) visit(child, path);
        };
        visit(buildTokenTrie(closed), []);
        expect(closed.map((_, label) => spelt.get(label))).toEqual(closed);
      }),
    );
  });
});
