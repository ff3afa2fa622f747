import { fail, succeed, type Outcome } from './outcome.ts';

/** Why a part is missing. Its scripts are on the page's own host, so the network is the usual reason. */
interface PartFailure {
  readonly code: 'part-unreachable';
  readonly detail: string;
}

/** A part of the page that is loaded on its first use and then kept. */
export interface LazyPart<Part> {
  /** The part, if it is here already. */
  readonly now: () => Part | null;
  /** Loads it. After a failure the next call tries again. */
  readonly load: () => Promise<Outcome<Part, PartFailure>>;
}

/** Imports a module at an address that only the running page knows. */
type ImportAt = (address: string) => Promise<unknown>;

const importAt: ImportAt = (address) => import(/* @vite-ignore */ address);

/** Makes a part of an `import()`. */
export function lazyPart<Part>(
  fetchPart: () => Promise<Part>,
  fetchAt: ImportAt = importAt,
): LazyPart<Part> {
  let part: Part | null = null;
  let underWay: Promise<Outcome<Part, PartFailure>> | null = null;
  let failures = 0;

  const load = async (): Promise<Outcome<Part, PartFailure>> => {
    try {
      part = await fetchPart().catch((error: unknown) => {
        const address = failures > 0 && failedAddress(error);
        if (!address) throw error;
        return fetchAt(`${address}?again=${failures}`) as Promise<Part>;
      });
      return succeed(part);
    } catch (error) {
      failures += 1;
      return fail({ code: 'part-unreachable', detail: String(error) });
    } finally {
      underWay = null;
    }
  };

  return {
    now: () => part,
    load: () => (part !== null ? Promise.resolve(succeed(part)) : (underWay ??= load())),
  };
}

/**
 * The address of a module that failed to load. Browsers before 2026 remember the failure as long as the page is open
 * (HTML issue 6768), so the next try needs another address. Only the error's text contains the old one.
 */
function failedAddress(error: unknown): string | undefined {
  return error instanceof TypeError ? /https?:\S+\.js\b/.exec(error.message)?.[0] : undefined;
}
