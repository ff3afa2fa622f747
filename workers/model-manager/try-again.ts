import type { StreamFailure } from '../files/stream-file.ts';
import { modelFails } from './model-failure.ts';

/** The number of attempts before the host counts as unreachable. The count starts again whenever bytes come in. */
export const ATTEMPTS = 5;

const FIRST_WAIT_MS = 1000;
/** If a host asks for a longer wait than this, the visitor decides when to try again. */
const LONGEST_WAIT_MS = 60_000;

/** Whether the same request may succeed a moment later. */
export function isTransient({ code, status = 0 }: StreamFailure): boolean {
  return code === 'network' || status === 408 || status === 429 || status >= 500;
}

/**
 * How long to wait after attempt `attempt`. The wait doubles each time, unless the host asks for another one. `null`
 * means that it would be too long.
 */
export function waitBefore(attempt: number, { retryAfter }: StreamFailure): number | null {
  const asked = retryAfter ? askedMs(retryAfter) : null;
  if (asked !== null) return asked <= LONGEST_WAIT_MS ? asked : null;
  return FIRST_WAIT_MS * 2 ** (attempt - 1);
}

/** `Retry-After`: seconds, or a date. */
function askedMs(retryAfter: string): number | null {
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}

/** The failure that the visitor sees for a request that failed for good. */
export function hostFails(failure: StreamFailure): ReturnType<typeof modelFails> {
  const { code, status = 0, detail } = failure;
  switch (code) {
    case 'stopped':
      return modelFails('paused', detail);
    case 'page':
      return modelFails('page-instead', detail);
    case 'other-part':
    case 'too-long':
      return modelFails('damaged', detail);
    case 'network':
      return modelFails('host-unreachable', detail);
    case 'status':
      // The hub answers 401 to requests without an account for a repository that does not exist.
      return modelFails(
        [401, 404, 410].includes(status) ? 'not-there' : 'host-unreachable',
        detail,
      );
  }
}
