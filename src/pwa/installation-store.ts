import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OfflinePart } from '../../workers/protocol/offline.ts';
import type { CodedFailure } from '../kernel/coded-failure.ts';
import type { RequestRecord } from '../../workers/protocol/requests.ts';

/** Whether the page works without a network. */
export type OfflineState =
  /** Nothing has been checked yet. */
  | { readonly kind: 'unknown' }
  /** This browser, or this window of it, keeps no page. */
  | { readonly kind: 'impossible' }
  /** What came was not the studio, such as a network's login page, so nothing of it is kept. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'fetching'; readonly loadedBytes: number; readonly totalBytes: number }
  /** Every file has been checked and is kept. */
  | { readonly kind: 'ready'; readonly bytes: number }
  | {
      readonly kind: 'incomplete';
      readonly missing: readonly OfflinePart[];
      /** It was ready before, so the browser has deleted something. */
      readonly lost: boolean;
      /** Why fetching it did not help, as a code or a technical detail for support. The page has a sentence for all. */
      readonly failure: string | null;
    };

type InstallState =
  | { readonly kind: 'installed' }
  /** The browser lets the page offer it. */
  | { readonly kind: 'offered' }
  /** Safari on a phone or tablet. The visitor finds it in the share menu. */
  | { readonly kind: 'share-menu' }
  /** Browsers install no page without https. */
  | { readonly kind: 'insecure' }
  /** Only the browser's own menu may offer it. */
  | { readonly kind: 'browser-menu' };

/** Why the new version could not be loaded. */
type UpdateFailure =
  /** The last change could not be saved, so the old version stays open. */
  { readonly code: 'not-saved' } | CodedFailure<'not-fetched'>;

export type UpdateState =
  | { readonly kind: 'none' }
  /** A new version waits for the visitor. */
  | { readonly kind: 'waiting'; readonly failure: UpdateFailure | null }
  /** What the new version needs is fetched before it takes over. */
  | { readonly kind: 'fetching'; readonly loadedBytes: number; readonly totalBytes: number }
  /** The visitor agreed to it in another window. This window keeps the old version until it is reloaded. */
  | { readonly kind: 'elsewhere' };

export interface InstallationState {
  readonly offline: OfflineState;
  readonly install: InstallState;
  readonly update: UpdateState;
  /** Pictures that came from outside. Nothing of them is in a session before the visitor agrees. */
  readonly shared: readonly File[];
  /** Every request of the page and its workers since the page was opened, in order. */
  readonly requests: readonly RequestRecord[];
}

export type InstallationStore = StoreApi<InstallationState>;

export function createInstallationStore(): InstallationStore {
  return createStore<InstallationState>()(() => ({
    offline: { kind: 'unknown' },
    install: { kind: 'browser-menu' },
    update: { kind: 'none' },
    shared: [],
    requests: [],
  }));
}
