import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OfflinePart } from '../../workers/protocol/offline.ts';
import type { RequestRecord } from '../../workers/protocol/requests.ts';

/** Whether the page works without a network. */
export type OfflineState =
  /** Nobody has looked yet. */
  | { readonly kind: 'unknown' }
  /** This browser, or this window of it, keeps no page. */
  | { readonly kind: 'impossible' }
  | { readonly kind: 'fetching'; readonly loadedBytes: number; readonly totalBytes: number }
  /** Every file has been found where it is kept. */
  | { readonly kind: 'ready'; readonly bytes: number }
  | {
      readonly kind: 'incomplete';
      readonly missing: readonly OfflinePart[];
      /** It was ready before: the browser has thrown something away. */
      readonly lost: boolean;
      /** Why fetching it did not help, for a person who helps. */
      readonly failure: string | null;
    };

type InstallState =
  | { readonly kind: 'installed' }
  /** The browser lets the page ask. */
  | { readonly kind: 'offered' }
  /** Safari on a phone or tablet: the visitor finds it in the share menu. */
  | { readonly kind: 'share-menu' }
  /** Whatever this browser's own menu offers. */
  | { readonly kind: 'browser-menu' };

export type UpdateState =
  | { readonly kind: 'none' }
  /** A new version waits for the visitor. */
  | { readonly kind: 'waiting'; readonly failure: string | null }
  /** What the new version needs is fetched before it takes over. */
  | { readonly kind: 'fetching'; readonly loadedBytes: number; readonly totalBytes: number }
  /** The visitor agreed to it in another window: this one goes on with the old version until it is loaded anew. */
  | { readonly kind: 'elsewhere' };

export interface InstallationState {
  readonly offline: OfflineState;
  readonly install: InstallState;
  readonly update: UpdateState;
  /** Every request of the page and its workers since the page was opened, the first first. */
  readonly requests: readonly RequestRecord[];
}

export type InstallationStore = StoreApi<InstallationState>;

export function createInstallationStore(): InstallationStore {
  return createStore<InstallationState>()(() => ({
    offline: { kind: 'unknown' },
    install: { kind: 'browser-menu' },
    update: { kind: 'none' },
    requests: [],
  }));
}
