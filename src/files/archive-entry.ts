import type { Outcome } from '../kernel/outcome.ts';
import type { EntryRefusal } from './file-fault.ts';

/** A file in an archive, as the archive describes it. */
export interface ArchiveEntry {
  readonly name: string;
  /** The bytes of a name that does not say how it is written; `null` if it does. */
  readonly unmarkedName: Uint8Array | null;
  readonly bytes: number;
  readonly packedBytes: number;
  readonly isLocked: boolean;
  /** Why it cannot be taken, whatever it holds. */
  readonly hindrance: EntryRefusal | null;
  readonly open: (path: string) => Promise<Outcome<File, EntryRefusal>>;
}
