import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterAwake, awake } from './after-awake.ts';
import { sleepFor } from '../testing/sleep-for.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it.each([1, 999, 1000, 1001, 30_000])('calls after %i ms, and not before', (milliseconds) => {
  const call = vi.fn();
  afterAwake(milliseconds, call);
  vi.advanceTimersByTime(milliseconds - 1);
  expect(call).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(call).toHaveBeenCalledTimes(1);
});

it('counts a sleep of 90 seconds as one tick', () => {
  const call = vi.fn();
  afterAwake(5000, call);
  vi.advanceTimersByTime(1500);
  sleepFor(90_000);
  vi.advanceTimersByTime(2900);
  expect(call).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(call).toHaveBeenCalledTimes(1);
});

it('can be stopped at any tick', async () => {
  const call = vi.fn();
  const stop = afterAwake(3000, call);
  vi.advanceTimersByTime(2500);
  stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(call).not.toHaveBeenCalled();
});

it('resolves too', async () => {
  const woken = awake(1500);
  await vi.advanceTimersByTimeAsync(1500);
  await expect(woken).resolves.toBeUndefined();
});
