import { expose } from 'comlink';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EngineWorker, OpeningEvent } from '../../workers/protocol/engine.ts';
import { connectEngine } from './connect-engine.ts';
import type { WorkerStart } from './worker-connection.ts';
import type { EngineConnection } from '../ports/engine-connection.ts';
import { createFakeEngine } from '../engine/testing/fake-engine.ts';
import { askingAbout, idOf } from '../engine/testing/supervised-fake.ts';
import { watchEngine } from '../engine/watch-engine.ts';

/** Web Locks between a worker and a page: one holder, the rest in a queue. */
function fakeLocks() {
  const waiting: (() => void)[] = [];
  let isHeld = false;
  return {
    take: (): Promise<boolean> => {
      isHeld = true;
      return Promise.resolve(true);
    },
    giveBack() {
      isHeld = false;
      waiting.shift()?.();
    },
    request(_: string, { signal }: LockOptions, granted: () => string): Promise<string> {
      return new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        if (isHeld) waiting.push(() => resolve(granted()));
        else resolve(granted());
      });
    },
  };
}

const connections: EngineConnection[] = [];
afterEach(() => {
  for (const connection of connections.splice(0)) connection.close();
});

/** A worker that is only the other end of a message channel. */
function connected(replaced: Partial<EngineWorker> = {}) {
  const fake = createFakeEngine();
  const locks = fakeLocks();
  const { port1, port2 } = new MessageChannel();
  const deviceLost = () => new Promise<never>(() => undefined);
  expose({ ...fake.connect().engine, holdLock: locks.take, deviceLost, ...replaced }, port1);
  const worker = Object.assign(port2, {
    terminate() {
      port1.close();
      port2.close();
      locks.giveBack();
    },
  });
  const connection = connectEngine({
    startWorker: () => worker,
    locks: locks as unknown as WorkerStart['locks'],
  });
  connections.push(connection);
  return { ...connection, fake, locks, worker };
}
const picture = () => new ArrayBuffer(8) as unknown as ImageBitmap;
const after = (milliseconds: number) =>
  new Promise<string>((resolve) => setTimeout(() => resolve('nothing'), milliseconds));

describe('the wire', () => {
  it('carries events of opening and the outcome', async () => {
    const { engine } = connected();
    const kinds: string[] = [];
    const opened = await new Promise((resolve) => {
      let outcome: unknown = null;
      const settle = () => kinds.length === 4 && outcome && resolve(outcome);
      const onEvent = ({ kind }: OpeningEvent) => {
        kinds.push(kind);
        settle();
      };
      // Events come by a channel of their own, before the outcome or after it.
      void engine.open({ modelUrl: 'https://example.org/' }, onEvent).then((value) => {
        outcome = value;
        settle();
      });
    });
    expect(opened).toMatchObject({ ok: true, value: { device: 'wasm' } });
    expect(kinds).toEqual(['probing', 'downloading', 'compiling', 'checking']);
  });

  it('keeps the code of a failure', async () => {
    const { engine, fake } = connected();
    const failure = { code: 'weights-damaged', detail: 'SHA-256' } as const;
    fake.next('open', failure);
    expect(await engine.open({ modelUrl: 'https://example.org/' }, () => undefined)).toEqual({
      ok: false,
      failure,
    });
    expect(await engine.answer(askingAbout('aaa'))).toEqual({
      ok: false,
      failure: { code: 'picture-unseen', detail: idOf('aaa') },
    });
  });

  it('moves a picture instead of copying it', async () => {
    const { engine } = connected({
      see: () => Promise.resolve({ ok: true, value: null }),
      scoreFrame: () => Promise.resolve({ ok: true, value: { labels: [], none: 0 } }),
    });
    const bitmap = picture();
    expect(await engine.see(idOf('aaa'), bitmap)).toEqual({ ok: true, value: null });
    expect((bitmap as unknown as ArrayBuffer).byteLength).toBe(0);
    const frame = picture();
    await engine.scoreFrame(frame, askingAbout('aaa'));
    expect((frame as unknown as ArrayBuffer).byteLength).toBe(0);
  });

  it('makes a bug over there the failure of a runtime', async () => {
    const { engine } = connected({ answer: () => Promise.reject(new TypeError('a bug')) });
    const never = new Promise<never>(() => undefined);
    const watched = watchEngine(engine, never, { openingMs: 1000, callMs: 1000 });
    expect(await watched.answer(askingAbout('aaa'))).toEqual({
      ok: false,
      failure: { code: 'runtime-failed', detail: 'answering: a bug' },
    });
  });
});

describe('a watched engine', () => {
  it('tells nothing about opening any more once it is open', async () => {
    let tell: (event: OpeningEvent) => void = () => undefined;
    const engine = createFakeEngine().connect().engine;
    const kinds: string[] = [];
    const watched = watchEngine(
      {
        ...engine,
        open: (request, onEvent) => {
          tell = onEvent;
          return engine.open(request, () => undefined);
        },
      },
      new Promise(() => undefined),
      { openingMs: 1000, callMs: 1000 },
    );
    const opened = watched.open({ modelUrl: '' }, ({ kind }) => kinds.push(kind));
    tell({ kind: 'probing' });
    await opened;
    tell({ kind: 'checking', device: 'wasm' });
    expect(kinds).toEqual(['probing']);
  });
});

describe('the end of a worker', () => {
  it('is known by the lock that it gives back', async () => {
    const { lost, locks, engine } = connected();
    await engine.unseen([]);
    expect(await Promise.race([lost, after(5)])).toBe('nothing');
    locks.giveBack();
    expect(await lost).toEqual({ code: 'worker-lost', detail: 'the worker ended' });
  });

  it('is known by its error, with locks or without', async () => {
    for (const replaced of [{}, { holdLock: () => Promise.resolve(false) }]) {
      const { lost, worker } = connected(replaced);
      worker.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
      expect(await lost).toEqual({
        code: 'worker-lost',
        detail: 'the worker failed: out of memory',
      });
    }
  });

  it('is told apart from a worker whose script did not come', async () => {
    const { lost, worker } = connected();
    worker.dispatchEvent(new Event('error'));
    expect(await lost).toMatchObject({ code: 'weights-unreachable' });
  });

  it.each([
    ['refused', new Response('', { status: 403 }), 'file-refused'],
    ['a page', new Response('', { headers: { 'content-type': 'text/html' } }), 'file-refused'],
    [
      'right',
      new Response('', { headers: { 'content-type': 'text/javascript' } }),
      'weights-unreachable',
    ],
    ['not there at all', new TypeError('Failed to fetch'), 'weights-unreachable'],
  ])('says whether the answer to its script is %s', async (_, answer, code) => {
    vi.stubGlobal('fetch', () =>
      answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer),
    );
    const { lost, worker } = connected();
    worker.dispatchEvent(new Event('error'));
    expect(await lost).toMatchObject({ code });
    vi.unstubAllGlobals();
  });

  it('is told apart from the loss of its GPU, which the worker reports itself', async () => {
    const { lost } = connected({ deviceLost: () => Promise.resolve('destroyed: by a test') });
    expect(await lost).toEqual({ code: 'device-lost', detail: 'destroyed: by a test' });
  });

  it('is no loss when the page has closed it', async () => {
    const { lost, close, engine } = connected();
    await engine.unseen([]);
    close();
    expect(await Promise.race([lost, after(5)])).toBe('nothing');
  });
});
