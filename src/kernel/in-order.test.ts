import { expect, it } from 'vitest';
import { inOrder } from './in-order.ts';

const two = (_item: unknown, underWay: readonly unknown[]) => underWay.length < 2;

async function after<Value>(turns: number, value: Value): Promise<Value> {
  for (let turn = 0; turn < turns; turn++) await Promise.resolve();
  return value;
}

async function allOf<Value>(values: AsyncIterable<Value>): Promise<readonly Value[]> {
  const all: Value[] = [];
  for await (const value of values) all.push(value);
  return all;
}

it('yields in the order of the items, whichever task is done first', async () => {
  const values = inOrder([9, 1, 5], (turns) => after(turns, turns), two);
  expect(await allOf(values)).toEqual([9, 1, 5]);
});

it('has no more under way than there is room for, and always one', async () => {
  for (const most of [0, 1, 2, 4]) {
    let underWay = 0;
    let highest = 0;
    const task = async () => {
      underWay += 1;
      highest = Math.max(highest, underWay);
      await after(3, null);
      underWay -= 1;
    };
    const items = Array.from({ length: 9 }, (_, at) => at);
    const room = (_item: number, others: readonly number[]) => others.length < most;
    await allOf(inOrder(items, task, room));
    expect(highest).toBe(Math.max(1, most));
  }
});

it('begins nothing more once the caller stops, and waits for what is under way', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const task = async (item: number) => {
    begun.push(item);
    await after(5, null);
    ended.push(item);
  };
  const values = inOrder([1, 2, 3, 4, 5, 6], task, two);
  await values.next();
  await values.return();
  expect(begun.length).toBeLessThan(4);
  expect(ended).toEqual(begun);
});

it('passes an error on when its turn has come', async () => {
  const yielded: number[] = [];
  const task = (item: number) => (item === 2 ? Promise.reject(new Error('a bug')) : after(4, item));
  const run = async () => {
    for await (const value of inOrder([1, 2, 3], task, two)) yielded.push(value);
  };
  await expect(run()).rejects.toThrow('a bug');
  expect(yielded).toEqual([1]);
});
