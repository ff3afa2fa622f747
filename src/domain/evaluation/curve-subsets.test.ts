import { expect, it } from 'vitest';
import { supportSet } from '../testing/made.ts';
import { curveSubsets } from './curve-subsets.ts';

const taught = supportSet('a=fep', 'b=fep', 'c=fep', 'd=wug', 'e=wug', 'f=wug');

it('holds each subset once, with the orders that begin with it, and the first order first', () => {
  const subsets = curveSubsets(taught, { mostShots: 3, orders: 4, seed: 1 });
  expect(subsets.slice(0, 4).map(({ shots }) => shots)).toEqual([0, 1, 2, 3]);
  expect(subsets[0]).toEqual({ shots: 0, orders: [0, 1, 2, 3], shown: [] });
  expect(subsets.find(({ shots }) => shots === 3)?.orders).toEqual([0, 1, 2, 3]);
  for (const shots of [0, 1, 2, 3]) {
    const own = subsets.filter((subset) => subset.shots === shots);
    expect(own.flatMap(({ orders }) => orders).sort()).toEqual([0, 1, 2, 3]);
    expect(new Set(own.map(({ shown }) => shown.join())).size).toBe(own.length);
  }
});

it('ends where no concept has more', () => {
  const subsets = curveSubsets(taught, { mostShots: 8, orders: 1, seed: 1 });
  expect(subsets.map(({ shown }) => shown.length)).toEqual([0, 2, 4, 6]);
  expect(curveSubsets([], { mostShots: 8, orders: 2, seed: 1 })).toEqual([
    { shots: 0, orders: [0, 1], shown: [] },
  ]);
});
