import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageChannel, PageMessage } from '../ports/pages.ts';
import { sleepFor } from '../testing/sleep-for.ts';
import { writerLease } from './writer-lease.ts';

/** A browser without locks, and the pages that it has open. */
function openBrowser() {
  const pages = new Map<string, (message: PageMessage) => void>();
  let noted: string | null = null;
  const note = { recall: () => noted, keep: (page: string | null) => void (noted = page) };
  return {
    open(name: string) {
      const listeners: ((message: PageMessage) => void)[] = [];
      pages.set(name, (message) => {
        for (const listener of listeners) listener(message);
      });
      const channel: PageChannel = {
        post(message) {
          for (const other of pages.keys())
            if (other !== name) setTimeout(() => pages.get(other)?.(message), 1);
        },
        onMessage: (listener) => void listeners.push(listener),
      };
      const lease = writerLease(channel, note, name);
      const lost = vi.fn();
      lease.onLost(lost);
      return { ...lease, lost, crash: () => void pages.delete(name) };
    },
  };
}

async function after<Value>(
  milliseconds: number,
  promise: Promise<Value>,
): Promise<Value | string> {
  let value: Value | string = 'waiting';
  void promise.then((settled) => (value = settled));
  await vi.advanceTimersByTimeAsync(milliseconds);
  return value;
}

const patient = new AbortController().signal;
let browser: ReturnType<typeof openBrowser>;
beforeEach(() => {
  vi.useFakeTimers();
  browser = openBrowser();
});
afterEach(() => void vi.useRealTimers());

describe('the lease of a browser without locks', () => {
  it('is for one page', async () => {
    expect(await after(200, browser.open('a').take())).toBe(true);
    expect(await after(50, browser.open('b').take())).toBe(false);
    expect(await after(50, browser.open('c').take())).toBe(false);
  });

  it.for([0, 1, 2, 50, 99])('is for one of two pages that open %i ms apart', async (apart) => {
    for (const names of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const both = openBrowser();
      const first = both.open(names[0]).take();
      await vi.advanceTimersByTimeAsync(apart);
      const second = both.open(names[1]).take();
      await vi.advanceTimersByTimeAsync(5000);
      expect([await first, await second].filter(Boolean)).toEqual([true]);
    }
  });

  it('goes to the page that waits as soon as it is given back', async () => {
    const first = browser.open('a');
    const second = browser.open('b');
    await after(200, first.take());
    const waiting = second.wait(4000, patient);
    expect(await after(500, waiting)).toBe('waiting');
    await first.release();
    expect(await after(5, waiting)).toBe(true);
    expect(await after(50, first.take())).toBe(false);
  });

  it('goes to it at once where it is given back before the question arrives', async () => {
    const first = browser.open('a');
    await after(200, first.take());
    const waiting = browser.open('b').wait(4000, patient);
    await first.release();
    expect(await after(10, waiting)).toBe(true);
  });

  it('is waited for no longer than asked, nor after the wait was given up', async () => {
    const second = browser.open('b');
    await after(200, browser.open('a').take());
    expect(await after(1600, second.wait(1500, patient))).toBe(false);
    const giveUp = new AbortController();
    const waiting = second.wait(4000, giveUp.signal);
    await vi.advanceTimersByTimeAsync(100);
    giveUp.abort();
    expect(await after(1, waiting)).toBe(false);
  });

  it('is free four seconds after its page has crashed', async () => {
    const first = browser.open('a');
    await after(200, first.take());
    first.crash();
    const next = browser.open('b').take();
    expect(await after(3900, next)).toBe('waiting');
    expect(await after(200, next)).toBe(true);
  });

  it('can be taken by force, and the page that had it learns of it', async () => {
    const first = browser.open('a');
    const second = browser.open('b');
    await after(200, first.take());
    expect(await after(5, second.force())).toBe(true);
    expect(first.lost).toHaveBeenCalledOnce();
    expect(second.lost).not.toHaveBeenCalled();
  });

  it('stays with its page when the device sleeps while another waits', async () => {
    const first = browser.open('a');
    const second = browser.open('b');
    await after(200, first.take());
    const waiting = second.wait(1500, patient);
    sleepFor(90_000);
    expect(await after(5000, waiting)).toBe(false);
    expect(first.lost).not.toHaveBeenCalled();
    expect(await after(50, first.take())).toBe(true);
  });

  it('has one holder after two pages took it unheard', async () => {
    const [first, second] = [browser.open('a'), browser.open('b')];
    await after(0, first.force());
    await after(0, second.force());
    await vi.advanceTimersByTimeAsync(10);
    expect([first.lost.mock.calls.length, second.lost.mock.calls.length]).toEqual([1, 0]);
  });
});
