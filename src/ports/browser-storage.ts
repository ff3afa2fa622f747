import type { Outcome } from '../kernel/outcome.ts';
import type { StorageFailure } from '../kernel/storage-failure.ts';

/** Bytes on this device; `null` where the browser does not say. */
export interface StorageUse {
  readonly pictures: { readonly count: number; readonly bytes: number } | null;
  readonly sessions: { readonly count: number; readonly bytes: number } | null;
  /** The page, and Mini. */
  readonly caches: number | null;
  /** Pretrained models, and what has come of them. */
  readonly models: number | null;
  /** Everything, as the browser counts it. */
  readonly total: number | null;
}

/** What is deleted: all that the studio keeps, or only the visitor's sessions and pictures. */
export type Erasure = 'everything' | 'work';

/** What this page keeps on the device, as a whole. */
export interface BrowserStorage {
  measure(): Promise<StorageUse>;
  /** Whether the browser keeps it even when it needs room; `null` where it does not say. */
  isPersistent(): Promise<boolean | null>;
  /** Asks for that; the browser may ask the visitor. From a gesture only. */
  persist(): Promise<boolean>;
  /**
   * Deletes the databases, here and in every other tab. `everything` deletes caches, workers and notes of this page too.
   * A failure says what is left.
   */
  erase(what: Erasure): Promise<Outcome<null, StorageFailure>>;
}
