import type { FetchTools } from '../files/stream-file.ts';

/** The functions of the network and the clock that the manager needs. Tests replace them. */
export interface HostTools extends FetchTools {
  /** Resolves after this many milliseconds, or as soon as the signal aborts. */
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

export const hostTools: HostTools = {
  fetch: (...request) => fetch(...request),
  stallMs: 30_000,
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      signal?.addEventListener('abort', end);
    }),
};
