import { streamFile } from '../files/stream-file.ts';
import type { HostTools } from './host-tools.ts';

/** Whether a host answers an ordinary request for this address: it is hung up on as soon as it does. */
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
