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

/** What this page keeps on the device, as a whole. */
export interface BrowserStorage {
  measure(): Promise<StorageUse>;
  /** Whether the browser keeps it even when it needs room; `null` where it does not say. */
  isPersistent(): Promise<boolean | null>;
  /** Asks for that; the browser may ask the visitor. From a gesture only. */
  persist(): Promise<boolean>;
  /** Deletes databases, caches, workers and notes of this page, here and in every other tab; a failure says what is left. */
  erase(): Promise<Outcome<null, StorageFailure>>;
}
