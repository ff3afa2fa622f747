import type { Outcome } from '../kernel/outcome.ts';
import type { FileFault } from './file-fault.ts';

/** A file among those that a visitor dropped, chose or packed into an archive. It is read only when it is needed. */
export interface FoundFile<Fault = FileFault> {
  /**
   * The folders from the outermost on, with `/` between them. No step is empty, `.` or `..`, so the path stays inside.
   */
  readonly path: string;
  readonly bytes: number;
  readonly open: () => Promise<Outcome<File, Fault>>;
}
