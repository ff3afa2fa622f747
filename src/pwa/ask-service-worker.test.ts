import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askServiceWorker } from './ask-service-worker.ts';

let port: MessagePort;
/** A service worker that says only what the test tells it to say. */
const worker = {
  postMessage: (_: unknown, [given]: Transferable[]) => void (port = given as MessagePort),
};
const progress = { kind: 'progress', loadedBytes: 1, totalBytes: 2 } as const;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  port.close();
  vi.useRealTimers();
});

describe('a service worker that was asked', () => {
  it('has time for as long as it says how far it is', async () => {
    const onProgress = vi.fn();
    const asking = askServiceWorker(worker, { kind: 'fill', runtime: 'wasm' }, onProgress);
    for (let times = 1; times <= 3; times++) {
      vi.advanceTimersByTime(50_000);
      port.postMessage(progress);
      await vi.waitFor(() => expect(onProgress).toHaveBeenCalledTimes(times));
    }
    port.postMessage({ kind: 'parts', parts: [] });
    expect(await asking).toEqual({ kind: 'parts', parts: [] });
  });

  it('has failed once it is silent: the browser may have ended it', async () => {
    const asking = askServiceWorker(worker, { kind: 'fill', runtime: 'wasm' });
    vi.advanceTimersByTime(60_000);
    expect(await asking).toMatchObject({
      kind: 'failed',
      failure: { code: 'weights-unreachable' },
    });
  });
});
