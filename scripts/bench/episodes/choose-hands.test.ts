import { describe, expect, it } from 'vitest';
import { createPrng } from '../../../src/kernel/prng.ts';
import { chooseHands, handChoices, isOne } from './choose-hands.ts';

const concept = (name: string, hands: string, rivals?: readonly string[]) => ({
  name,
  features: { length: hands.length },
  hands: [...hands],
  ...(rivals && { rivals }),
});
const shape = { ways: 2, shots: 2, queries: 1 };
const pair = (demonstrating: string, asking: string) => ({ demonstrating, asking });

describe('handChoices', () => {
  it('lists every hand, and every two, with enough pictures for two concepts', () => {
    const concepts = [concept('x', 'aaabb'), concept('y', 'aaab'), concept('z', 'bc')];
    expect(handChoices(concepts, shape)).toEqual({ one: [pair('a', 'a')], two: [pair('a', 'b')] });
  });

  it('has no two hands if concepts share only one', () => {
    const concepts = [concept('x', 'aaa'), concept('y', 'aaabbb')];
    expect(handChoices(concepts, shape)).toEqual({ one: [pair('a', 'a')], two: [] });
  });

  it('respects which concepts of a hand may meet', () => {
    const concepts = [
      concept('x', 'aaa', ['z']),
      concept('y', 'aaa', []),
      concept('z', 'bbb', ['x']),
    ];
    expect(handChoices(concepts, shape)).toEqual({ one: [], two: [] });
  });

  it('is empty if no hands are known', () => {
    const concepts = ['x', 'y'].map((name) => ({ name, features: { length: 9 } }));
    expect(handChoices(concepts, shape)).toEqual({ one: [], two: [] });
  });
});

describe('chooseHands', () => {
  const one = [pair('a', 'a'), pair('b', 'b')];
  const two = [pair('a', 'b'), pair('b', 'a')];
  const choose = (choices: Parameters<typeof chooseHands>[0]) =>
    Array.from({ length: 40 }, (_, episode) => chooseHands(choices, episode, createPrng(episode)));

  it('takes one hand and two by turns, and each of them in time', () => {
    const chosen = choose({ one, two });
    expect(chosen.map(isOne)).toEqual(chosen.map((_, episode) => episode % 2 === 0));
    expect(new Set(chosen.map((hands) => JSON.stringify(hands))).size).toBe(4);
  });

  it('takes what there is', () => {
    expect(choose({ one, two: [] }).every(isOne)).toBe(true);
    expect(choose({ one: [], two }).some(isOne)).toBe(false);
  });

  it('calls it a bug to choose from nothing', () => {
    expect(() => choose({ one: [], two: [] })).toThrow(RangeError);
  });
});
