import type { EngineFailure, RuntimeKind } from './engine.ts';

/** The parts that must be kept on the device for the page to work without a network. */
export interface OfflinePart {
  readonly name: 'page' | 'model' | 'runtime';
  readonly bytes: number;
  readonly keptBytes: number;
}

/** The messages of the page to the service worker, with a port for the replies. */
export type OfflineRequest =
  /** Asks which parts are kept. Every file of them is looked up. */
  | { readonly kind: 'check'; readonly runtime: RuntimeKind }
  /** Fetches the missing files. Replies with `progress` until `parts` or `failed`. */
  | { readonly kind: 'fill'; readonly runtime: RuntimeKind }
  /** Takes the pictures that another app shared. They can be taken once. */
  | { readonly kind: 'take-shared' }
  /** The visitor agreed to this version, so it replaces the one that serves the open pages. No reply. */
  | { readonly kind: 'take-over' };

/** The messages of the service worker to the page. */
export type OfflineReply =
  | { readonly kind: 'parts'; readonly parts: readonly OfflinePart[] }
  | { readonly kind: 'progress'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly kind: 'failed'; readonly failure: EngineFailure }
  | { readonly kind: 'shared'; readonly files: readonly File[] };
