import type { StudioParts } from './create-tools.ts';

/** Listens to the page: saves when it may be the last moment, and learns whether another page has begun to edit. */
export function followPage({ tools, saving, writer }: StudioParts): void {
  addEventListener('pagehide', () => void saving.flush());
  document.addEventListener('visibilitychange', () => {
    void saving.flush();
    if (document.visibilityState === 'visible') void writer?.turnedTo();
  });
  addEventListener('beforeunload', (event) => {
    // Files that are still on their way cannot be had again after a reload.
    if (tools.store.getState().pendingPictures !== null) event.preventDefault();
  });
  addEventListener('focus', () => void writer?.turnedTo());
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void writer?.woke();
  });
}
