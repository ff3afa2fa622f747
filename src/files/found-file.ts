import type { Outcome } from '../kernel/outcome.ts';

/** A file among those that a visitor dropped, chose or packed into an archive. It is read only when it is needed. */
export interface FoundFile {
  /**
   * The folders from the outermost on, with `/` between them. No step is empty, `.` or `..`, so the path stays inside.
   */
  readonly path: string;
  readonly bytes: number;
  /** Fails with a reason that completes "PATH: …" in the visitor's words. */
  readonly open: () => Promise<Outcome<File, string>>;
}
