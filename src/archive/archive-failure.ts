import { fail, succeed, type Outcome } from '../domain/outcome.ts';

export interface ArchiveFailure {
  /**
   * `storage-full`: the browser's quota is spent. `storage-newer`: a newer version of the studio left it, and it is kept
   * untouched. `storage-damaged`: what stands in its place is none of ours, and is kept untouched too. `edited-elsewhere`:
   * another page is the writer now. `storage-unavailable`: the browser gives no storage here, or refused.
   */
  readonly code:
    | 'storage-unavailable'
    | 'storage-full'
    | 'storage-newer'
    | 'storage-damaged'
    | 'edited-elsewhere';
  /** For a person who helps: never the only explanation shown. */
  readonly detail: string;
}

/** Thrown within a dealing by a page that is not the writer any more. */
export class EditedElsewhere extends Error {
  override name = 'EditedElsewhere';
}

const codes: Readonly<Record<string, ArchiveFailure['code']>> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'storage-newer',
  NotFoundError: 'storage-damaged',
  EditedElsewhere: 'edited-elsewhere',
};

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
    code: codes[name] ?? 'storage-unavailable',
    detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  };
}
