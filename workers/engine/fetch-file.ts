import { succeed, type Outcome } from '../../src/domain/outcome.ts';
import { join } from '../offline/join.ts';
import type { EngineFailure } from '../protocol.ts';
import { engineFails, wordsOf } from './engine-failure.ts';

export interface FetchTools {
  readonly fetch: typeof fetch;
  /** After so long without a byte the server counts as unreachable. */
  readonly stallMs: number;
}

export interface FileRequest {
  readonly url: string;
  /** `reload` passes over what the browser has kept. */
  readonly cache: 'default' | 'reload';
  /** More bytes than this are not the file. */
  readonly atMostBytes: number;
  readonly onBytes?: (loadedBytes: number) => void;
  /** What is there of the file already: the server is asked for the rest, and may send all of it again. */
  readonly head?: Uint8Array;
  /** What came in after the head, and its place in the file; begins at 0 if the server began again. */
  readonly onChunk?: (chunk: Uint8Array, at: number) => void;
}

/**
 * Fetches a whole file, or what a head lacks of it. Fails with `weights-unreachable` (network, status, silence) or
 * `weights-damaged` (a page in the file's place, too many bytes, another part than was asked for).
 */
export async function fetchFile(
  { url, cache, atMostBytes, onBytes, head, onChunk }: FileRequest,
  { fetch, stallMs }: FetchTools,
): Promise<Outcome<Uint8Array<ArrayBuffer>, EngineFailure>> {
  const silence = new AbortController();
  const restart = () =>
    setTimeout(() => silence.abort(new Error(`silent for ${stallMs / 1000} s`)), stallMs);
  let timer = restart();
  try {
    const range = head?.length ? { headers: { range: `bytes=${head.length}-` } } : {};
    const response = await fetch(url, { cache, signal: silence.signal, ...range });
    // The head is longer than what the server has: it is not this file's.
    if (response.status === 416) return engineFails('weights-damaged', `${url}: 416`);
    if (!response.ok) return engineFails('weights-unreachable', `${url}: ${response.status}`);
    // A server for single-page apps answers with the page, status 200, where a file is missing.
    if (response.headers.get('content-type')?.startsWith('text/html')) {
      return engineFails('weights-damaged', `${url}: a page instead of a file`);
    }
    const chunks: Uint8Array[] = [];
    let loadedBytes = 0;
    if (head?.length && response.status === 206) {
      const start = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1];
      if (Number(start) !== head.length)
        return engineFails('weights-damaged', `${url}: another part than was asked for`);
      chunks.push(head);
      loadedBytes = head.length;
    }
    const reader = response.body?.getReader();
    for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
      clearTimeout(timer);
      timer = restart();
      onChunk?.(step.value, loadedBytes);
      chunks.push(step.value);
      loadedBytes += step.value.length;
      if (loadedBytes > atMostBytes) {
        silence.abort();
        return engineFails('weights-damaged', `${url}: more than ${atMostBytes} bytes`);
      }
      onBytes?.(loadedBytes);
    }
    return succeed(join(chunks));
  } catch (error) {
    return engineFails('weights-unreachable', `${url}: ${wordsOf(error)}`);
  } finally {
    clearTimeout(timer);
  }
}

/** Fetches JSON, small by nature. Fails like {@link fetchFile}, and with `weights-damaged` if it cannot be parsed. */
export async function fetchJson(
  url: string,
  tools: FetchTools,
): Promise<Outcome<unknown, EngineFailure>> {
  const file = await fetchFile({ url, cache: 'default', atMostBytes: 16 * 2 ** 20 }, tools);
  if (!file.ok) return file;
  try {
    return succeed(JSON.parse(new TextDecoder().decode(file.value)));
  } catch (error) {
    return engineFails('weights-damaged', `${url}: ${wordsOf(error)}`);
  }
}
