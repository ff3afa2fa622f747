import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lazyPart } from '../../kernel/lazy-part.ts';
import { say } from '../../languages/say.ts';
import { toolsForTests } from '../testing/tools-for-tests.ts';
import { fetchPart, PART_UNREACHABLE } from './fetch-part.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('a part that comes soon comes without a word', async () => {
  const { store, said } = toolsForTests();
  const part = lazyPart(() => Promise.resolve('the part'));
  expect(await fetchPart(store, part)).toBe('the part');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(said()).toEqual([]);
});

it('who waits for a part is told, until it has come', async () => {
  const { store, said } = toolsForTests();
  let come: (part: string) => void = () => undefined;
  const coming = new Promise<string>((resolve) => (come = resolve));
  const fetched = fetchPart(
    store,
    lazyPart(() => coming),
  );
  await vi.advanceTimersByTimeAsync(600);
  expect(said()).toEqual(['One moment: this part of the studio is on its way.']);
  come('the part');
  expect(await fetched).toBe('the part');
  expect(said()).toEqual([]);
});

it('a part that cannot be had is said once, and comes when it is wanted again', async () => {
  const { store, said } = toolsForTests();
  const fetching = vi.fn(() => Promise.resolve('the part'));
  fetching.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const part = lazyPart(fetching);
  expect(await fetchPart(store, part)).toBeNull();
  expect(said()).toEqual([say(PART_UNREACHABLE)]);
  expect(await fetchPart(store, part)).toBe('the part');
});
