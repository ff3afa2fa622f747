import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inBatches } from './in-batches.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('hands on the first at once, and what follows together, in order', () => {
  const batches: (readonly number[])[] = [];
  const { add } = inBatches<number>((batch) => batches.push(batch), 100);
  add(1);
  expect(batches).toEqual([[1]]);
  add(2);
  add(3);
  expect(batches).toHaveLength(1);
  vi.advanceTimersByTime(100);
  expect(batches).toEqual([[1], [2, 3]]);
  add(4);
  expect(batches).toHaveLength(2);
  vi.advanceTimersByTime(100);
  expect(batches).toEqual([[1], [2, 3], [4]]);
});

it('hands on at once again after a pause without any', () => {
  const batches: (readonly number[])[] = [];
  const { add } = inBatches<number>((batch) => batches.push(batch), 100);
  add(1);
  vi.advanceTimersByTime(500);
  add(2);
  expect(batches).toEqual([[1], [2]]);
});

it('keeps nothing back at the end, and leaves no timer', () => {
  const batches: (readonly number[])[] = [];
  const { add, end } = inBatches<number>((batch) => batches.push(batch), 100);
  add(1);
  add(2);
  end();
  end();
  expect(batches).toEqual([[1], [2]]);
  expect(vi.getTimerCount()).toBe(0);
});

it('makes longer pauses where the page takes long to draw', async () => {
  const batches: (readonly number[])[] = [];
  const { add } = inBatches<number>((batch) => {
    batches.push(batch);
    // What the page does until it has drawn that.
    clock += 200;
  }, 100);
  let clock = 0;
  let ticks = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock + ticks);
  const wait = (ms: number) => {
    for (let tick = 0; tick < ms; tick++) {
      ticks += 1;
      vi.advanceTimersByTime(1);
    }
  };
  add(1);
  add(2);
  await Promise.resolve();
  wait(500);
  expect(batches).toEqual([[1]]);
  add(3);
  wait(120);
  expect(batches).toEqual([[1], [2, 3]]);
});
