import { expose } from 'comlink';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PictureFailure, PictureReader } from '../../workers/protocol/pictures.ts';
import { fail } from '../kernel/outcome.ts';
import { collected } from '../testing/collected.ts';
import { connectPictureReader } from './connect-picture-reader.ts';

const told: PictureFailure = { code: 'nothing-to-see' };

/** A worker on the other end of a channel, which can end as a worker does: with an error event. */
class FakeWorker extends EventTarget {
  readonly #channel = new MessageChannel();
  readonly terminate = vi.fn(() => {
    this.#channel.port1.close();
  });
  constructor(reader: PictureReader) {
    super();
    expose(reader, this.#channel.port2);
    this.#channel.port1.onmessage = ({ data }) =>
      this.dispatchEvent(new MessageEvent('message', { data }));
  }
  fails(message?: string) {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
  postMessage(message: unknown, transfer: Transferable[] = []) {
    this.#channel.port1.postMessage(message, transfer);
  }
}

const workers: FakeWorker[] = [];

afterEach(() => {
  for (const worker of workers.splice(0)) worker.terminate();
});

describe('the page and its picture worker', () => {
  it('starts no worker before the first file, and one for all files', async () => {
    const { reader } = connected({ readFile: async () => fail(told) });
    expect(workers).toHaveLength(0);

    expect(await reader.readFile(new Blob(['one']))).toEqual({ ok: false, failure: told });
    await reader.readFile(new Blob(['two']));

    expect(workers).toHaveLength(1);
  });

  it('reads one picture at a time', async () => {
    let now = 0;
    let most = 0;
    const { reader } = connected({
      readFile: async () => {
        most = Math.max(most, (now += 1));
        await new Promise((resolve) => setImmediate(resolve));
        now -= 1;
        return fail(told);
      },
    });

    await Promise.all([1, 2, 3].map(() => reader.readFile(new Blob())));

    expect(most).toBe(1);
  });

  it('calls a file damaged that ends the worker, and gives the next file to a new one', async () => {
    const { reader } = connected({
      readFile: async (file) => {
        // A worker that runs has answered the page before it reads.
        await new Promise((resolve) => setTimeout(resolve, 20));
        if (file.size > 4) workers.at(-1)?.fails('out of memory');
        return file.size > 4 ? new Promise<never>(() => undefined) : fail(told);
      },
    });

    const [bomb, plain] = await Promise.all([
      reader.readFile(new Blob(['a bomb'])),
      reader.readFile(new Blob(['fine'])),
    ]);

    expect(bomb).toEqual({ ok: false, failure: { code: 'reader-ended' } });
    expect(plain).toEqual({ ok: false, failure: told });
    expect(workers).toHaveLength(2);
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
  });

  it.each([undefined, 'Uncaught SyntaxError: Unexpected end of input'])(
    'does not call a picture damaged if the worker’s own script is (%s)',
    async (message) => {
      const { reader } = connected({
        readFile: () => {
          workers.at(-1)?.fails(message);
          return new Promise<never>(() => undefined);
        },
      });
      expect(await reader.readFile(new Blob(['fine']))).toMatchObject({
        failure: { code: 'reader-unreachable' },
      });
    },
  );

  it('does not call a picture damaged if the browser refuses the worker', async () => {
    const reader = connectPictureReader({
      locks: null,
      startWorker: () => {
        throw new DOMException('refused by a policy', 'SecurityError');
      },
    });
    expect(await reader.readFile(new Blob(['fine']))).toMatchObject({
      failure: { code: 'reader-unreachable' },
    });
  });

  it.each([
    ['never comes', undefined],
    ['is another script', 'Uncaught ReferenceError: $ is not defined'],
  ])('does not call a picture damaged if the worker’s script %s', async (_what, message) => {
    const mute = () => {
      const worker = Object.assign(new EventTarget(), {
        postMessage: () => undefined,
        terminate: () => undefined,
      });
      if (message !== undefined)
        setTimeout(() => worker.dispatchEvent(Object.assign(new Event('error'), { message })));
      return worker as unknown as Worker;
    };
    const reader = connectPictureReader({ startWorker: mute, locks: null, patience: 20 });
    expect(await reader.readFile(new Blob(['fine']))).toMatchObject({
      failure: { code: 'reader-unreachable' },
    });
  });

  it('loses patience with a file that never comes back', async () => {
    const { reader } = connected({ readFile: () => new Promise<never>(() => undefined) }, 20);
    expect(await reader.readFile(new Blob())).toEqual({
      ok: false,
      failure: { code: 'too-slow' },
    });
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
  });

  it('says so of a file that the worker stumbles over', async () => {
    const { reader } = connected({ readFile: () => Promise.reject(new Error('no 2d context')) });
    expect(await reader.readFile(new Blob())).toMatchObject({
      ok: false,
      failure: { code: 'reader-ended' },
    });
  });

  it('keeps nothing of a picture that has been read, however long its worker lives', async () => {
    const { reader } = connected({ readFile: async () => fail(told) });
    const forgotten = await collected(async () => {
      const readings: object[] = [];
      for (let file = 0; file < 20; file++) readings.push(await reader.readFile(new Blob()));
      return readings;
    });
    // The last one stays with the queue until the next.
    expect(forgotten).toBeGreaterThanOrEqual(18);
    await reader.readFile(new Blob());
    expect(workers).toHaveLength(1);
  });

  it('ends the worker when it is closed', async () => {
    const { reader } = connected({ readFile: async () => fail(told) });
    await reader.readFile(new Blob());
    reader.close();
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
  });
});

function connected(behaviour: Partial<PictureReader>, patience = 5_000) {
  const start = () => {
    const worker = new FakeWorker({
      readFile: () => Promise.reject(new Error('not expected')),
      readBitmap: () => Promise.reject(new Error('not expected')),
      ...behaviour,
    });
    workers.push(worker);
    return worker as unknown as Worker;
  };
  return { reader: connectPictureReader({ startWorker: start, locks: null, patience }) };
}
