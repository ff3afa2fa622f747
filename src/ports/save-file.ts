import type { Outcome } from '../kernel/outcome.ts';

export interface SavedFile {
  readonly where: 'file' | 'downloads' | 'another-app';
  /** As the visitor called it. */
  readonly name: string;
}

export interface SaveFailure {
  /** `cancelled`: the visitor thought better of it. */
  readonly code: 'cancelled' | 'not-written';
  readonly detail: string;
}

/**
 * Gives the visitor a file of this name. `write` fills and closes the stream; where it rejects there is no file. To be
 * called at once when something is pressed: browsers let nothing else open a dialog.
 */
export type SaveFile = (
  name: string,
  write: (into: WritableStream<Uint8Array>) => Promise<void>,
) => Promise<Outcome<SavedFile, SaveFailure>>;
