import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import { join } from './join.ts';
import { streamFile, type FetchTools } from './stream-file.ts';
import type { EngineFailure } from '../protocol/engine.ts';
import { engineFails, wordsOf } from './engine-failure.ts';

export type { FetchTools } from './stream-file.ts';

export interface FileRequest {
  readonly url: string;
  /** `reload` ignores the browser's own HTTP cache. */
  readonly cache: 'default' | 'reload';
  /** A file with more bytes than this is the wrong file. */
  readonly atMostBytes: number;
  readonly onBytes?: (loadedBytes: number) => void;
  /** The part of the file that is here already. The server is asked for the rest, and may send the whole file again. */
  readonly head?: Uint8Array;
  /**
   * Called with the bytes that came after the head and with their offset in the file. The offset is 0 if the server began
   * again.
   */
  readonly onChunk?: (chunk: Uint8Array, at: number) => void;
}

/**
 * Fetches a whole file, or the part that follows a head which is here already. Fails with `weights-unreachable` (network,
 * silence) or `file-refused` (status). Fails with `weights-damaged` if a page came in the file's place, too many bytes came, or another part
 * than the one asked for.
 */
export async function fetchFile(
  { url, cache, atMostBytes, onBytes, head, onChunk }: FileRequest,
  tools: FetchTools,
): Promise<Outcome<Uint8Array<ArrayBuffer>, EngineFailure>> {
  const chunks: Uint8Array[] = [];
  const streamed = await streamFile(
    {
      url,
      cache,
      from: head?.length ?? 0,
      atMostBytes,
      begin: (at) => void (at > 0 && head && chunks.push(head)),
      take(chunk, at) {
        onChunk?.(chunk, at);
        chunks.push(chunk);
        onBytes?.(at + chunk.length);
      },
    },
    tools,
  );
  if (streamed.ok) return succeed(join(chunks));
  const { code, detail } = streamed.failure;
  if (code === 'status') return engineFails('file-refused', detail);
  const isReached = code === 'page' || code === 'other-part' || code === 'too-long';
  return engineFails(isReached ? 'weights-damaged' : 'weights-unreachable', detail);
}

/** JSON files are smaller than this. */
export const JSON_BYTES = 16 * 2 ** 20;

/** Fetches JSON, which is small. Fails like {@link fetchFile}, and with `weights-damaged` if it cannot be parsed. */
export async function fetchJson(
  url: string,
  tools: FetchTools,
): Promise<Outcome<unknown, EngineFailure>> {
  const file = await fetchFile({ url, cache: 'default', atMostBytes: JSON_BYTES }, tools);
  return file.ok ? jsonIn(file.value, url) : file;
}

/** Reads the bytes of a file as JSON. Fails with `weights-damaged`. */
export function jsonIn(bytes: Uint8Array, url: string): Outcome<unknown, EngineFailure> {
  try {
    return succeed(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    return engineFails('weights-damaged', `${url}: ${wordsOf(error)}`);
  }
}
