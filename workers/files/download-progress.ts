/** At most ten calls per second, because each of them crosses to the page. */
const INTERVAL_MS = 100;

/**
 * Counts the bytes of several files together. `onProgress` is called at most ten times per second. It is called at once
 * when the last byte is there, and soon after when nothing more comes. A file that is fetched again is counted from the
 * start.
 */
export function createDownloadProgress(
  totalBytes: number,
  onProgress: (loadedBytes: number, totalBytes: number) => void,
): (file: string, loadedBytes: number) => void {
  const loaded = new Map<string, number>();
  let calledAt = -Infinity;
  let later: ReturnType<typeof setTimeout> | undefined;

  const sum = () => [...loaded.values()].reduce((before, bytes) => before + bytes, 0);
  const report = () => {
    clearTimeout(later);
    later = undefined;
    calledAt = performance.now();
    onProgress(sum(), totalBytes);
  };

  return (file, loadedBytes) => {
    loaded.set(file, loadedBytes);
    if (sum() >= totalBytes || performance.now() - calledAt >= INTERVAL_MS) report();
    // The last bytes before a silence must be reported too.
    else later ??= setTimeout(report, INTERVAL_MS);
  };
}
