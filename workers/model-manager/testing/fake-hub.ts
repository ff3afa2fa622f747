import { createHash } from 'node:crypto';
import type { HostTools } from '../host-tools.ts';

export const HOST = 'https://hub.example/';
export const REVISION = 'c'.repeat(40);
export const REPOSITORY = 'onnx-community/dinov2-small';

/** Bytes that look like weights. They are not text, cannot be compressed, and differ for each seed. */
export function weights(length: number, seed = 7): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let index = 0; index < length; index++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[index] = 128 | (state >>> 24);
  }
  return bytes;
}

export const utf8 = (text: string) => new TextEncoder().encode(text);

/** How an answer differs from the usual one. */
export interface HubMishap {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly breaksAfter?: number;
  readonly isGone?: boolean;
  readonly silent?: boolean;
  readonly knowsNoRanges?: boolean;
}

/** A host with one repository. The next answers at a path can go wrong, one after another. */
export function fakeHub(files: Record<string, Uint8Array<ArrayBuffer>>, large = /\.onnx/) {
  const asked: string[] = [];
  const waits: number[] = [];
  const mishaps = new Map<string, HubMishap[]>();
  const listeners = new Map<string, () => void>();
  let pageSize = Infinity;
  let answersParts = true;

  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    init?.signal?.throwIfAborted();
    const url = new URL(String(input));
    const range = new Headers(init?.headers).get('range');
    const path = url.pathname.slice(1);
    asked.push(range === null ? path : `${path} ${range}`);
    const name = path.startsWith('api/') ? path : (path.split(`${REVISION}/`)[1] ?? path);
    listeners.get(name)?.();
    listeners.delete(name);
    if (range !== null && !answersParts) throw new TypeError('Failed to fetch');
    const mishap = mishaps.get(name)?.shift() ?? {};
    if (mishap.isGone) throw new TypeError('Failed to fetch');
    if (mishap.silent)
      return new Promise((_, reject) =>
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)),
      );
    if (mishap.status)
      return new Response('', { status: mishap.status, headers: mishap.headers ?? {} });
    if (path === `api/models/${REPOSITORY}/revision/main`)
      return mishap.body ? new Response(mishap.body) : json({ id: REPOSITORY, sha: REVISION });
    if (path === `api/models/${REPOSITORY}/tree/${REVISION}`) {
      const from = Number(url.searchParams.get('cursor') ?? 0);
      const all = [
        { type: 'directory', path: 'onnx', oid: 'd'.repeat(40), size: 0 },
        ...entriesOf(files, large),
      ];
      const link = `<https://elsewhere.example${url.pathname}?recursive=true&cursor=${from + pageSize}>; rel="next"`;
      return json(all.slice(from, from + pageSize), from + pageSize < all.length ? { link } : {});
    }
    const bytes =
      mishap.body ?? (path.startsWith(`${REPOSITORY}/resolve/`) ? files[name] : undefined);
    if (!bytes) return new Response('', { status: 404 });
    const from = mishap.knowsNoRanges ? 0 : Number(/\d+/.exec(range ?? '0')?.[0]);
    const body = streamOf(bytes, from, mishap, init?.signal);
    return new Response(body, { status: from > 0 ? 206 : 200, headers: mishap.headers ?? {} });
  };

  const tools: HostTools = {
    fetch,
    stallMs: 20,
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  };
  return {
    tools,
    files,
    /** Every request in order: "PATH" or "PATH RANGE". */
    asked,
    /** The time that the manager would have waited between attempts. */
    waits,
    goesWrong: (path: string, ...how: HubMishap[]) => void mishaps.set(path, how),
    /** Calls back at the next request for this file. */
    whenAsked: (path: string, then: () => void) => void listeners.set(path, then),
    /**
     * From now on a request for a part is refused, as by a host that forbids range requests to pages of other origins.
     */
    answersNoParts: () => void (answersParts = false),
    paginate: (size: number) => void (pageSize = size),
  };
}

/** The files as the host lists them. */
function entriesOf(files: Record<string, Uint8Array<ArrayBuffer>>, large: RegExp) {
  return Object.entries(files).map(([path, bytes]) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const oid = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
    const lfs = large.test(path) && {
      lfs: { oid: sha256, size: bytes.length, pointerSize: 130 },
    };
    return { type: 'file', path, oid, size: bytes.length, ...lfs };
  });
}

function json(value: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {
    headers: { 'content-type': 'application/json', ...headers },
  });
}

/** The bytes from there on, in chunks, until they end or a fault occurs. */
function streamOf(
  bytes: Uint8Array<ArrayBuffer>,
  from: number,
  { breaksAfter }: HubMishap,
  signal: AbortSignal | null | undefined,
): ReadableStream<Uint8Array> {
  let at = from;
  return new ReadableStream<Uint8Array>({
    pull(stream) {
      if (signal?.aborted) stream.error(signal.reason);
      else if (breaksAfter !== undefined && at - from >= breaksAfter)
        stream.error(new TypeError('network error'));
      else if (at >= bytes.length) stream.close();
      else stream.enqueue(bytes.slice(at, (at += 64 * 1024)));
    },
  });
}
