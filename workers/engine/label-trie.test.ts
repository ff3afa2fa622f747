import { describe, expect, it } from 'vitest';
import { buildLabelTrie } from './label-trie.ts';

const trieOf = (...labels: string[]) => {
  const trie = buildLabelTrie(labels.map((label) => new TextEncoder().encode(label)));
  return {
    leaves: trie.leaves.map((bytes) => new TextDecoder().decode(bytes)),
    readOn: trie.places.map(({ leaf, bytes }) => [leaf, bytes.length]),
    trie,
  };
};

describe('buildLabelTrie', () => {
  it('gives every label a row of its own when none begins another', () => {
    const { leaves, readOn } = trieOf('dax', 'blicket');
    expect(leaves).toEqual(['blicket', 'dax']);
    expect(readOn).toEqual([
      [1, 3],
      [0, 7],
    ]);
  });

  it('reads a label on the row of a longer one that begins with it', () => {
    const { leaves, readOn } = trieOf('cat', 'catfish', 'cater', 'dog');
    expect(leaves).toEqual(['cater', 'catfish', 'dog']);
    expect(readOn).toEqual([
      [0, 3],
      [1, 7],
      [0, 5],
      [2, 3],
    ]);
  });

  it('needs one row for a chain of beginnings', () => {
    const { leaves, readOn } = trieOf('a', 'ab', 'abc');
    expect(leaves).toEqual(['abc']);
    expect(readOn).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
    ]);
  });

  it('tells labels apart that share the first bytes of a character', () => {
    // é is c3 a9 and è is c3 a8: no label is the beginning of the other.
    const { leaves, readOn } = trieOf('né', 'nè');
    expect(leaves).toEqual(['nè', 'né']);
    expect(readOn).toEqual([
      [1, 3],
      [0, 3],
    ]);
  });

  it('needs one row for a single label and for the same label twice', () => {
    expect(trieOf('dax').leaves).toEqual(['dax']);
    const twice = trieOf('dax', 'dax');
    expect(twice.leaves).toEqual(['dax']);
    expect(twice.readOn).toEqual([
      [0, 3],
      [0, 3],
    ]);
  });

  it('needs no row for no label', () => {
    expect(trieOf()).toMatchObject({ leaves: [], readOn: [] });
  });

  it('finds the same rows in the same order whatever the order of the labels', () => {
    const forwards = trieOf('wug', 'dax', 'daxen', 'toma').trie.leaves;
    expect(trieOf('toma', 'daxen', 'dax', 'wug').trie.leaves).toEqual(forwards);
  });

  it('places every label on a row that begins with it', () => {
    const { trie } = trieOf('dax', 'da', 'dab', 'daxen', 'x', 'xylo', 'd');
    for (const { leaf, bytes } of trie.places) {
      expect(trie.leaves[leaf]?.subarray(0, bytes.length)).toEqual(bytes);
    }
    expect(trie.leaves).toHaveLength(3);
  });
});
