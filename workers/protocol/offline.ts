import type { EngineFailure, RuntimeKind } from './engine.ts';

/** What must be kept on the device for the page to work without a network. */
export interface OfflinePart {
  readonly name: 'page' | 'model' | 'runtime';
  readonly bytes: number;
  readonly keptBytes: number;
}

/** What the page says to the service worker, with a port for the replies. */
export type OfflineRequest =
  /** Which parts are kept, every file of them looked up. */
  | { readonly kind: 'check'; readonly runtime: RuntimeKind }
  /** Fetches what is not kept; `progress` until `parts` or `failed`. */
  | { readonly kind: 'fill'; readonly runtime: RuntimeKind }
  /** Hands over the pictures that another app shared, once. */
  | { readonly kind: 'take-shared' }
  /** The visitor agreed to this version: it takes the place of the one that serves the open pages. No reply. */
  | { readonly kind: 'take-over' };

/** What the service worker says to the page. */
export type OfflineReply =
  | { readonly kind: 'parts'; readonly parts: readonly OfflinePart[] }
  | { readonly kind: 'progress'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly kind: 'failed'; readonly failure: EngineFailure }
  | { readonly kind: 'shared'; readonly files: readonly File[] };
