import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keptFilesIn, type WantedFile } from './kept-files.ts';
import { obtainFile } from './obtain-file.ts';
import { fakeCache } from '../offline/testing/fake-cache.ts';

const SEGMENT = 100;
const content = Uint8Array.from({ length: 350 }, (_, index) => (index * 7) % 251);
const fileOf = (bytes: Uint8Array): WantedFile => ({
  name: 'encoder.onnx',
  url: 'https://example.org/encoder.onnx',
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
const file = fileOf(content);

interface Server {
  readonly content?: Uint8Array<ArrayBuffer>;
  /** Breaks the connection after this many bytes. */
  readonly breaksAfter?: number;
  readonly knowsRanges?: boolean;
}

/** A device with its cache, and a server that can differ at each visit. */
function device() {
  const cache = fakeCache();
  const asked: string[] = [];
  const visit = async ({
    content: bytes = content,
    breaksAfter,
    knowsRanges = true,
  }: Server = {}) => {
    const kept = keptFilesIn(cache.open, SEGMENT);
    const fetch = (_: unknown, init?: RequestInit) => {
      const range = new Headers(init?.headers).get('range');
      asked.push(`${range ?? 'all'} ${init?.cache ?? ''}`);
      const from = knowsRanges ? Number(/\d+/.exec(range ?? '0')?.[0]) : 0;
      if (from >= bytes.length) return Promise.resolve(new Response('', { status: 416 }));
      const rest = bytes.slice(from);
      let at = 0;
      // The chunks come as they are read, because an error must not overtake the chunk before it.
      const body = new ReadableStream<Uint8Array>({
        pull(stream) {
          if (breaksAfter !== undefined && from + at >= breaksAfter)
            stream.error(new TypeError('network error'));
          else if (at >= rest.length) stream.close();
          else stream.enqueue(rest.slice(at, (at += 30)));
        },
      });
      const headers = { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` };
      const partial = range !== null && knowsRanges;
      return Promise.resolve(
        new Response(body, partial ? { status: 206, headers } : { status: 200 }),
      );
    };
    const outcome = await obtainFile(file, { fetch, stallMs: 1000, kept });
    await kept.settled();
    return { outcome, whole: (await kept.keptOf([file])).length === 1 };
  };
  return { cache, asked, visit };
}

const succeeds = { outcome: { ok: true, value: content }, whole: true };
const unreachable = { ok: false, failure: { code: 'weights-unreachable' } };

describe('obtainFile', () => {
  it('fetches a file once and has it from then on', async () => {
    const { asked, visit } = device();
    expect(await visit()).toEqual(succeeds);
    expect(await visit()).toEqual(succeeds);
    expect(asked).toEqual(['all default']);
  });

  it('goes on where a download broke off', async () => {
    const { asked, visit } = device();
    expect(await visit({ breaksAfter: 270 })).toMatchObject({ outcome: unreachable, whole: false });
    expect(await visit()).toEqual(succeeds);
    expect(asked).toEqual(['all default', 'bytes=200- default']);
  });

  it('has kept what came when it says that a download broke off', async () => {
    const { cache } = device();
    const slowly = async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return cache.open();
    };
    let left = 270;
    const body = new ReadableStream<Uint8Array>({
      pull(stream) {
        if (left <= 0) stream.error(new TypeError('network error'));
        else stream.enqueue(content.slice(270 - left, 300 - left));
        left -= 30;
      },
    });
    const fetch = () => Promise.resolve(new Response(body));
    const kept = keptFilesIn(slowly, SEGMENT);
    expect(await obtainFile(file, { fetch, stallMs: 1000, kept })).toMatchObject(unreachable);
    // Whoever hears of it ends the worker.
    expect(cache.entries.size).toBe(2);
  });

  it('begins again where a server knows no ranges', async () => {
    const { asked, visit } = device();
    await visit({ breaksAfter: 270 });
    expect(await visit({ knowsRanges: false })).toEqual(succeeds);
    expect(asked).toEqual(['all default', 'bytes=200- default']);
    expect(await visit()).toEqual(succeeds);
    expect(asked).toHaveLength(2);
  });

  it('never keeps a damaged file', async () => {
    const { asked, cache, visit } = device();
    const altered = content.with(10, 0);
    const { outcome, whole } = await visit({ content: altered });
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'weights-damaged' } });
    expect(whole).toBe(false);
    expect(cache.entries.size).toBe(0);
    expect(asked).toEqual(['all default', 'all reload']);
  });

  it('throws away the head of another file and begins again', async () => {
    const { asked, visit } = device();
    await visit({ content: content.with(10, 0), breaksAfter: 270 });
    expect(await visit()).toEqual(succeeds);
    expect(asked).toEqual(['all default', 'bytes=200- default', 'all reload']);
  });

  it('fetches again a file that was altered where it was kept', async () => {
    const { asked, cache, visit } = device();
    await visit();
    const [first = ''] = cache.entries.keys();
    cache.entries.set(first, new Uint8Array(SEGMENT));
    expect(await visit()).toEqual(succeeds);
    expect(asked).toHaveLength(2);
  });

  it('does not call a file complete that the disk had no room for', async () => {
    const { cache, visit } = device();
    cache.fillUpAfter(2);
    expect(await visit()).toMatchObject({ outcome: { ok: true }, whole: false });
  });
});

describe('kept files', () => {
  it('are told apart by content, and swept by what a version wants', async () => {
    const cache = fakeCache();
    const kept = keptFilesIn(cache.open, SEGMENT);
    const newer = fileOf(content.with(0, 99));
    for (const [one, bytes] of [
      [file, content],
      [newer, content.with(0, 99)],
    ] as const) {
      const writer = kept.write(one, 0);
      writer.take(bytes, 0);
      writer.finish();
    }
    await kept.settled();
    expect(await kept.keptOf([file, newer])).toEqual([file, newer]);
    expect(await kept.read(file)).toEqual(content);
    await kept.sweep([newer]);
    expect(await kept.keptOf([file, newer])).toEqual([newer]);
    expect(await kept.read(file)).toBeNull();
  });

  it('miss a file if one segment of it is gone', async () => {
    const cache = fakeCache();
    const kept = keptFilesIn(cache.open, SEGMENT);
    const writer = kept.write(file, 0);
    writer.take(content, 0);
    writer.finish();
    await kept.settled();
    cache.entries.delete([...cache.entries.keys()][1] ?? '');
    expect(await kept.keptOf([file])).toEqual([]);
    expect(await kept.read(file)).toBeNull();
  });

  it('throw nothing where the browser refuses', async () => {
    const kept = keptFilesIn(() => Promise.reject(new DOMException('no', 'SecurityError')));
    expect(await kept.read(file)).toBeNull();
    expect(await kept.readHead(file)).toEqual(new Uint8Array(0));
    expect(await kept.keptOf([file])).toEqual([]);
    await kept.forget(file);
    await kept.sweep([]);
  });
});
