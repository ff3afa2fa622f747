/** What the number of threads depends on; the worker's own by default. */
export interface ThreadRoom {
  readonly isolated: boolean;
  readonly cores: number;
  readonly userAgent: string;
}

const inThisWorker = (): ThreadRoom => ({
  isolated: globalThis.crossOriginIsolated,
  cores: navigator.hardwareConcurrency,
  userAgent: navigator.userAgent,
});

/**
 * On how many threads the WebAssembly build computes. Threads need SharedArrayBuffer, and that needs a cross-origin
 * isolated page. Half of the cores, for the page draws on one of the others: on two cores a second thread made answers no
 * faster (0.57 s instead of 0.60 s, the machine busy otherwise). In Safari one: creating a session has hung there with more (microsoft/onnxruntime#11679).
 */
export function threads(room: ThreadRoom = inThisWorker()): number {
  const safari = /AppleWebKit/.test(room.userAgent) && !/Chrom(?:e|ium)\//.test(room.userAgent);
  if (!room.isolated || safari) return 1;
  return Math.max(1, Math.min(4, Math.floor(room.cores / 2)));
}
