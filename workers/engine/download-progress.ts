/** At most ten calls per second: each crosses to the page. */
const INTERVAL_MS = 100;

/**
 * Counts the bytes of several files together. `onProgress` is called at most ten times per second, and at once when the
 * last byte is there. A file that is fetched again starts again.
 */
export function createDownloadProgress(
  totalBytes: number,
  onProgress: (loadedBytes: number, totalBytes: number) => void,
): (file: string, loadedBytes: number) => void {
  const loaded = new Map<string, number>();
  let calledAt = -Infinity;
  return (file, loadedBytes) => {
    loaded.set(file, loadedBytes);
    const sum = [...loaded.values()].reduce((before, bytes) => before + bytes, 0);
    const now = performance.now();
    if (sum < totalBytes && now - calledAt < INTERVAL_MS) return;
    calledAt = now;
    onProgress(sum, totalBytes);
  };
}
