import type { Erasure } from './browser-storage.ts';

/** The lock that the one page holds that edits. */
export interface WriterLock {
  /** Takes it if it is free, or is this page's already. */
  take(): Promise<boolean>;
  /** Waits until it is free; `false` if that takes longer than `patienceMs`, or the signal gives up first. */
  wait(patienceMs: number, signal: AbortSignal): Promise<boolean>;
  /** Takes it, whoever has it. */
  force(): Promise<boolean>;
  release(): Promise<void>;
  /** Called when another page has taken it by force. */
  onLost(listener: () => void): void;
}

/** What pages say to each other. */
export type PageMessage =
  /** The writer saved, opened or removed a session. */
  | { readonly kind: 'written' }
  /** Whoever writes is asked to save and to stop. */
  | { readonly kind: 'hand-over' }
  /** The writer cannot: pictures are on their way, or what it has cannot be saved. */
  | { readonly kind: 'keeps'; readonly because: 'arriving' | 'unsaved' }
  /** Where browsers have no locks: a page asks who writes, and the writer answers or says that it has stopped. */
  | { readonly kind: 'who-writes'; readonly page: string }
  | { readonly kind: 'writes'; readonly page: string; readonly since: number }
  | { readonly kind: 'writes-no-more' }
  /** Something is being deleted from this device; it is. */
  | { readonly kind: 'erasing'; readonly what: Erasure }
  | { readonly kind: 'erased' };

/** Tells the other pages of this browser, and hears them. */
export interface PageChannel {
  post(message: PageMessage): void;
  onMessage(listener: (message: PageMessage) => void): void;
}
