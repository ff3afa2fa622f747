import { ARCHIVE_LIMITS } from '../limits.ts';
import type { OpenedArchive } from '../list-entries.ts';
import { openZip } from '../open-zip.ts';
import { makeZip, type MadeEntry } from './make-zip.ts';

/** An archive of these entries, opened. Throws where it is refused. */
export async function openedArchive(
  entries: readonly MadeEntry[],
  limits = ARCHIVE_LIMITS,
): Promise<OpenedArchive> {
  const outcome = await openZip(makeZip(entries), limits);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.value;
}
