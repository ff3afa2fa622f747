import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sleepFor } from '../../src/testing/sleep-for.ts';
import { streamFile } from './stream-file.ts';

/** A server that sends one byte at a time, whenever the test says so. */
function slowServer() {
  let send: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({ start: (controller) => void (send = controller) });
  const fetching = vi.fn<typeof fetch>((_url, init) => {
    init?.signal?.addEventListener('abort', () => send?.error(init.signal?.reason));
    return Promise.resolve(new Response(body));
  });
  const file = streamFile(
    { url: 'https://studio.example/a', cache: 'default', from: 0, atMostBytes: 9, take: () => {} },
    { fetch: fetching, stallMs: 30_000 },
  );
  return { file, byte: () => send?.enqueue(new Uint8Array(1)), end: () => send?.close() };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('gives up a server that is silent for as long as it may be', async () => {
  const { file, byte } = slowServer();
  byte();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await file).toMatchObject({ ok: false, failure: { code: 'network' } });
});

it('counts no sleep: the file goes on when the device is awake', async () => {
  const { file, byte, end } = slowServer();
  byte();
  await vi.advanceTimersByTimeAsync(20_000);
  sleepFor(90_000);
  await vi.advanceTimersByTimeAsync(5000);
  byte();
  end();
  expect(await file).toEqual({ ok: true, value: 2 });
});
