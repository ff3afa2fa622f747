import type { Outcome } from '../kernel/outcome.ts';

/** A file among what a visitor dropped, chose or packed into an archive. It is read only when it is wanted. */
export interface FoundFile {
  /** Steps from the outermost folder with `/` between them; none is empty, `.` or `..`, and none leads out. */
  readonly path: string;
  readonly bytes: number;
  /** Fails with a reason that completes "PATH: …" in the visitor's words. */
  readonly open: () => Promise<Outcome<File, string>>;
}
