import type { ArchiveKind } from '../kernel/archive-kind.ts';
import type { Coded } from '../kernel/coded-failure.ts';

/** A size that is too large. Bytes. */
interface OverLimit {
  readonly bytes: number;
  readonly most: number;
}

/** Why an archive, or one of its files, cannot be read. */
export type ArchiveRefusal =
  | Coded<
      /** A zip without the directory at its end. It is something else, or an incomplete copy. */
      | 'no-directory'
      | 'not-an-archive'
      | 'damaged-file'
      | 'locked'
      /** One file of an archive in several. */
      | 'one-of-several'
      /** Packed in a way that nothing here unpacks. */
      | 'packed-otherwise'
      /** It was moved or deleted after it was chosen. */
      | 'gone'
    >
  | { readonly code: 'other-archive'; readonly archive: ArchiveKind | 'gzip' }
  | { readonly code: 'too-many'; readonly most: number }
  /** How many times its size it unpacks to. */
  | { readonly code: 'too-tight'; readonly times: number; readonly most: number }
  | ({ readonly code: 'archive-too-large' } & OverLimit);

/** Why one entry of an archive is refused. */
export type EntryRefusal =
  | Coded<
      | 'same-name'
      | 'link'
      /** A file with holes, as GNU tar stores it. */
      | 'holes'
      | 'cut-off'
      | 'control-characters'
      /** Its path leads out of the archive. */
      | 'leads-out'
      | 'no-name'
      | 'path-too-long'
      /** An archive in an archive in an archive. */
      | 'too-deep'
    >
  | ({ readonly code: 'entry-too-large' } & OverLimit)
  | ArchiveRefusal;

/** Why a file or a folder that somebody dropped did not come. */
export type UnopenedFault = Coded<'not-opened' | 'not-all-opened'>;

/** Why a file that came with others cannot be taken. `src/session/teach/file-fault-words.ts` has the words. */
export type FileFault = EntryRefusal | UnopenedFault | Coded<'given-up'>;

/** A file that cannot be taken, and why. */
export interface UnreadFile<Fault = FileFault> {
  readonly path: string;
  readonly fault: Fault;
}
