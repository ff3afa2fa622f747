import { fail, succeed, type Outcome } from '../../src/kernel/outcome.ts';

export interface FetchTools {
  readonly fetch: typeof fetch;
  /** After so long without a byte the server counts as unreachable. */
  readonly stallMs: number;
}

export interface StreamRequest {
  readonly url: string;
  /** `reload` passes over what the browser has kept, `no-store` leaves nothing with it either. */
  readonly cache: 'default' | 'reload' | 'no-store';
  /** How much of the file is there already: the server is asked for the rest, and may send all of it again. */
  readonly from: number;
  /** More bytes than this are not the file. */
  readonly atMostBytes: number;
  /** The server answers with the file from this place on: `from`, or 0 if it began again. */
  readonly begin?: (at: number) => void;
  /** What comes in, and its place in the file. The next is read once this has settled. */
  readonly take: (chunk: Uint8Array<ArrayBuffer>, at: number) => void | Promise<void>;
  /** Ends it before its end. */
  readonly signal?: AbortSignal;
}

export interface StreamFailure {
  /**
   * `network`: no answer, or it broke off, or silence. `status`: the server refused. `page`: a web page in the file's
   * place. `other-part`: not the part that was asked for, so that what is there is not this file's. `too-long`: more than
   * the file can have. `stopped`: by the signal.
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

/** Fetches a file, or what a head lacks of it, piece by piece. Gives its length. */
export async function streamFile(
  { url, cache, from, atMostBytes, begin, take, signal }: StreamRequest,
  { fetch, stallMs }: FetchTools,
): Promise<Outcome<number, StreamFailure>> {
  const ending = new AbortController();
  const restart = () =>
    setTimeout(() => ending.abort(new Error(`silent for ${stallMs / 1000} s`)), stallMs);
  let timer = restart();
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
      clearTimeout(timer);
      if (at + step.value.length > atMostBytes) {
        ending.abort();
        return fail({ code: 'too-long', detail: `${url}: more than ${atMostBytes} bytes` });
      }
      await take(step.value, at);
      at += step.value.length;
      timer = restart();
    }
    return succeed(at);
  } catch (error) {
    const detail = `${url}: ${error instanceof Error ? error.message : String(error)}`;
    return fail({ code: signal?.aborted ? 'stopped' : 'network', detail, hadBegun });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

function whyNot(response: Response, url: string, from: number): StreamFailure | null {
  const { status, headers } = response;
  // The head is longer than what the server has: it is not this file's.
  if (status === 416) return { code: 'other-part', detail: `${url}: 416` };
  if (!response.ok) {
    const retryAfter = headers.get('retry-after');
    return { code: 'status', detail: `${url}: ${status}`, status, retryAfter };
  }
  // A server for single-page apps answers with the page, status 200, where a file is missing.
  if (headers.get('content-type')?.startsWith('text/html'))
    return { code: 'page', detail: `${url}: a page instead of a file` };
  // Another host may keep this header from us: then the hash alone tells.
  const part = headers.get('content-range');
  if (status === 206 && part !== null && Number(/^bytes (\d+)-/.exec(part)?.[1]) !== from)
    return { code: 'other-part', detail: `${url}: another part than was asked for` };
  return null;
}
