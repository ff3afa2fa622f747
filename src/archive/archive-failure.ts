import { fail, succeed, type Outcome } from '../domain/outcome.ts';

export interface ArchiveFailure {
  /** `storage-full`: the browser's quota is spent. `storage-unavailable`: it gives no storage here, or refused. */
  readonly code: 'storage-unavailable' | 'storage-full';
  /** For a person who helps: never the only explanation shown. */
  readonly detail: string;
}

/** Runs one dealing with the store; whatever the browser refuses becomes a failure with a code. */
export async function attempt<Value>(
  deal: () => Promise<Value>,
): Promise<Outcome<Value, ArchiveFailure>> {
  try {
    return succeed(await deal());
  } catch (error) {
    return fail(archiveFailure(error));
  }
}

function archiveFailure(error: unknown): ArchiveFailure {
  const name = error instanceof Error ? error.name : 'unknown';
  return {
    code: name === 'QuotaExceededError' ? 'storage-full' : 'storage-unavailable',
    detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  };
}
