import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import type { ModelFailure } from '../protocol/model-manager.ts';
import { join } from '../files/join.ts';
import { streamFile } from '../files/stream-file.ts';
import type { HostTools } from './host-tools.ts';
import { insteadOfFile } from './instead-of-file.ts';
import { modelFails } from './model-failure.ts';
import { ATTEMPTS, hostFails, isTransient, waitBefore } from './try-again.ts';

/** A small answer, read completely into memory. */
export interface HostReply {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Headers;
}

/**
 * Requests something small from a host, and repeats the request where that may help. Fails with `host-unreachable`,
 * `not-there`, `page-instead`, `damaged` (more than `atMostBytes`) or `paused`.
 */
export async function askHost(
  url: string,
  atMostBytes: number,
  { fetch, stallMs, wait }: HostTools,
  signal?: AbortSignal,
): Promise<Outcome<HostReply, ModelFailure>> {
  for (let attempt = 1; ; attempt++) {
    const chunks: Uint8Array[] = [];
    let headers = new Headers();
    const keepHeaders: typeof fetch = async (...request) => {
      const response = await fetch(...request);
      headers = response.headers;
      return response;
    };
    const streamed = await streamFile(
      {
        url,
        cache: 'no-store',
        from: 0,
        atMostBytes,
        take: (chunk) => void chunks.push(chunk),
        ...(signal && { signal }),
      },
      { fetch: keepHeaders, stallMs },
    );
    if (streamed.ok) {
      const bytes = join(chunks);
      const instead = insteadOfFile(bytes);
      if (instead !== null) return modelFails(instead, `${url}: ${instead}`);
      return succeed({ bytes, headers });
    }
    const patience = waitBefore(attempt, streamed.failure);
    if (!isTransient(streamed.failure) || attempt === ATTEMPTS || patience === null)
      return hostFails(streamed.failure);
    await wait(patience, signal);
  }
}

/** Like {@link askHost}, for JSON. Also fails with `damaged` if the answer is not JSON. */
export async function askHostForJson(
  url: string,
  tools: HostTools,
  signal?: AbortSignal,
): Promise<Outcome<{ readonly json: unknown; readonly headers: Headers }, ModelFailure>> {
  const answer = await askHost(url, 16 * 2 ** 20, tools, signal);
  if (!answer.ok) return answer;
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(answer.value.bytes));
    return succeed({ json, headers: answer.value.headers });
  } catch {
    return modelFails('damaged', `${url}: it is no JSON`);
  }
}

/** Whether a host answers an ordinary request for this address. The request is aborted as soon as it does. */
export async function hostAnswers(
  url: string,
  { fetch, stallMs }: Pick<HostTools, 'fetch' | 'stallMs'>,
  signal: AbortSignal,
): Promise<boolean> {
  let answers = false;
  const heard = new AbortController();
  await streamFile(
    {
      url,
      cache: 'no-store',
      from: 0,
      atMostBytes: Infinity,
      begin() {
        answers = true;
        heard.abort();
      },
      take: () => undefined,
      signal: AbortSignal.any([signal, heard.signal]),
    },
    { fetch, stallMs },
  );
  return answers;
}
