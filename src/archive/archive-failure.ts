import { fail, succeed, type Outcome } from '../kernel/outcome.ts';
import type { StorageFailure } from '../kernel/storage-failure.ts';

/** Thrown inside a transaction if this page is no longer the writer. */
export class EditedElsewhereError extends Error {
  override name = 'EditedElsewhere';
}

const codes: Readonly<Record<string, StorageFailure['code']>> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'storage-newer',
  NotFoundError: 'storage-damaged',
  EditedElsewhere: 'edited-elsewhere',
};

/** Runs one transaction with the store. If the browser refuses, the result is a failure with a code. */
export async function attempt<Value>(
  deal: () => Promise<Value>,
): Promise<Outcome<Value, StorageFailure>> {
  try {
    return succeed(await deal());
  } catch (error) {
    return fail(storageFailure(error));
  }
}

function storageFailure(error: unknown): StorageFailure {
  const name = error instanceof Error ? error.name : 'unknown';
  return {
    code: codes[name] ?? (isBlocked() ? 'storage-blocked' : 'storage-unavailable'),
    detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  };
}

/** Databases refuse in other words in each browser. But all throw at this name where the visitor blocks site data. */
function isBlocked(): boolean {
  try {
    return (globalThis as { readonly localStorage?: unknown }).localStorage === null;
  } catch {
    return true;
  }
}
