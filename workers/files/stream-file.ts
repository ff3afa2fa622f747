import { afterAwake } from '../../src/kernel/after-awake.ts';
import { fail, succeed, type Outcome } from '../../src/kernel/outcome.ts';

export interface FetchTools {
  readonly fetch: typeof fetch;
  /** A server that sends no byte for this long counts as unreachable. */
  readonly stallMs: number;
}

export interface StreamRequest {
  readonly url: string;
  /** `reload` ignores the browser's own HTTP cache. `no-store` also leaves no copy in it. */
  readonly cache: 'default' | 'reload' | 'no-store';
  /** How much of the file is here already. The server is asked for the rest, and may send the whole file again. */
  readonly from: number;
  /** A file with more bytes than this is the wrong file. */
  readonly atMostBytes: number;
  /** The offset from which the server sends the file. It is `from`, or 0 if the server began again. */
  readonly begin?: (at: number) => void;
  /** Called with the bytes that come in and their offset in the file. The next chunk is read when this has settled. */
  readonly take: (chunk: Uint8Array<ArrayBuffer>, at: number) => void | Promise<void>;
  /** Stops the download early. */
  readonly signal?: AbortSignal;
}

export interface StreamFailure {
  /**
   * `network` means no answer, a broken connection or silence. `status` means that the server refused. `page` means a web
   * page in the file's place. `other-part` means another part than the one asked for, so the part here belongs to another
   * file. `too-long` means more bytes than the file can have. `stopped` means that the signal aborted it.
   */
  readonly code: 'network' | 'status' | 'page' | 'other-part' | 'too-long' | 'stopped';
  readonly detail: string;
  /** With `status`. */
  readonly status?: number;
  /** With `status`: what the server says about trying again (`Retry-After`). */
  readonly retryAfter?: string | null;
  /** With `network`: whether the server had answered before. */
  readonly hadBegun?: boolean;
}

/** Fetches a file, or the part that follows a given head, piece by piece. Returns the file's length. */
export async function streamFile(
  { url, cache, from, atMostBytes, begin, take, signal }: StreamRequest,
  { fetch, stallMs }: FetchTools,
): Promise<Outcome<number, StreamFailure>> {
  const ending = new AbortController();
  const restart = () =>
    afterAwake(stallMs, () => ending.abort(new Error(`silent for ${stallMs / 1000} s`)));
  let stopWaiting = restart();
  let hadBegun = false;
  const stop = () => ending.abort(signal?.reason);
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop);
  try {
    const range = from > 0 ? { headers: { range: `bytes=${from}-` } } : {};
    const response = await fetch(url, { cache, signal: ending.signal, ...range });
    const refused = whyNot(response, url, from);
    if (refused) {
      ending.abort();
      return fail(refused);
    }
    let at = response.status === 206 ? from : 0;
    hadBegun = true;
    begin?.(at);
    const reader = response.body?.getReader();
    for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
      stopWaiting();
      if (at + step.value.length > atMostBytes) {
        ending.abort();
        return fail({ code: 'too-long', detail: `${url}: more than ${atMostBytes} bytes` });
      }
      await take(step.value, at);
      at += step.value.length;
      stopWaiting = restart();
    }
    return succeed(at);
  } catch (error) {
    const detail = `${url}: ${error instanceof Error ? error.message : String(error)}`;
    return fail({ code: signal?.aborted ? 'stopped' : 'network', detail, hadBegun });
  } finally {
    stopWaiting();
    signal?.removeEventListener('abort', stop);
  }
}

function whyNot(response: Response, url: string, from: number): StreamFailure | null {
  const { status, headers } = response;
  // The head is longer than the server's file, so it belongs to another file.
  if (status === 416) return { code: 'other-part', detail: `${url}: 416` };
  if (!response.ok) {
    const retryAfter = headers.get('retry-after');
    return { code: 'status', detail: `${url}: ${status}`, status, retryAfter };
  }
  // A server for single-page apps answers with the page, status 200, where a file is missing.
  if (headers.get('content-type')?.startsWith('text/html'))
    return { code: 'page', detail: `${url}: a page instead of a file` };
  // A server of another origin may hide this header. In that case only the hash can tell.
  const part = headers.get('content-range');
  if (status === 206 && part !== null && Number(/^bytes (\d+)-/.exec(part)?.[1]) !== from)
    return { code: 'other-part', detail: `${url}: another part than was asked for` };
  return null;
}
