import type { Session } from '../../domain/session/session.ts';
import type { Words } from '../../languages/words.ts';

/** One change that can be undone, and the session before it. Episodes are not included, because undo keeps them. */
export interface Step {
  /** Completes "Undo: …". */
  readonly what: Words;
  readonly before: Session;
  readonly mergeKey: string | null;
}
