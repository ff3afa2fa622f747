import { expose } from 'comlink';
import { afterEach, expect, it, vi } from 'vitest';
import { succeed } from '../../../src/kernel/outcome.ts';
import { openMini } from './main.ts';

const never = () => new Promise<never>(() => undefined);
afterEach(() => vi.unstubAllGlobals());

/** A worker that opens and never answers, at the other end of a message channel. */
function silentWorker() {
  const { port1, port2 } = new MessageChannel();
  const ready = { device: 'wasm', runtime: 'wasm', modelName: 'mini', fellBackBecause: null };
  const far = {
    open: () => Promise.resolve(succeed(ready)),
    unseen: never,
    deviceLost: never,
    holdLock: () => Promise.resolve(true),
  };
  expose(far, port1);
  const terminate = vi.fn(() => [port1, port2].forEach((port) => port.close()));
  return Object.assign(port2, { terminate }) as unknown as Worker;
}

/** Web Locks that give a lock to the page when `end` is called. */
function locksOfWorker() {
  let end: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (end = resolve));
  const request = vi.fn((_name: string, _options: LockOptions, granted: () => boolean) =>
    held.then(granted),
  );
  vi.stubGlobal('navigator', { locks: { request } });
  vi.stubGlobal('location', new URL('https://example.org/'));
  return { request, end: () => end() };
}

it('ends every call when the worker dies without a word', async () => {
  const locks = locksOfWorker();
  const worker = silentWorker();
  const opened = await openMini({ modelUrl: '/mini/', worker });
  if (!opened.ok) throw new Error(opened.failure.detail);
  const asked = { demonstrations: [], picture: opened.value.recall([1]) };
  const call = opened.value.answer(asked);
  locks.end();
  expect(await call).toMatchObject({ failure: { code: 'worker-lost' } });
  expect(await opened.value.answer(asked)).toMatchObject({ failure: { code: 'worker-lost' } });
  opened.value.close();
});

it('waits for the lock no longer once it is closed', async () => {
  const locks = locksOfWorker();
  const worker = silentWorker();
  const opened = await openMini({ modelUrl: '/mini/', worker });
  if (!opened.ok) throw new Error(opened.failure.detail);
  await vi.waitFor(() => expect(locks.request).toHaveBeenCalled());
  opened.value.close();
  expect(locks.request.mock.calls[0]?.[1].signal?.aborted).toBe(true);
  expect(worker.terminate).toHaveBeenCalledOnce();
});
