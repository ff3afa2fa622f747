/** The facts that the number of threads depends on. By default they are the worker's own. */
export interface ThreadRoom {
  readonly isolated: boolean;
  readonly cores: number;
  readonly userAgent: string;
  /** Whether the browser gives shared memory as large as the runtime asks for. */
  sharesMemory(): boolean;
}

const inThisWorker = (): ThreadRoom => ({
  isolated: globalThis.crossOriginIsolated,
  cores: navigator.hardwareConcurrency,
  userAgent: navigator.userAgent,
  sharesMemory,
});

/**
 * Whether the browser gives shared memory as large as the runtime asks for. A page may be refused it where addresses are
 * short, isolated or not.
 */
export function sharesMemory(): boolean {
  try {
    // The numbers are the runtime's own.
    const memory = new WebAssembly.Memory({ initial: 256, maximum: 65_536, shared: true });
    return !(memory.buffer instanceof ArrayBuffer);
  } catch {
    return false;
  }
}

/**
 * The number of threads on which the WebAssembly build computes. Threads need SharedArrayBuffer, and that needs a
 * cross-origin isolated page. It is half of the cores, because the page draws on one of the others. On two cores a second
 * thread made answers no faster (0.57 s instead of 0.60 s, the machine busy otherwise). In Safari it is one, because
 * creating a session has hung there with more (microsoft/onnxruntime#11679).
 */
export function threads(room: ThreadRoom = inThisWorker()): number {
  const safari = /AppleWebKit/.test(room.userAgent) && !/Chrom(?:e|ium)\//.test(room.userAgent);
  if (!room.isolated || safari) return 1;
  const most = Math.max(1, Math.min(4, Math.floor(room.cores / 2)));
  return most > 1 && room.sharesMemory() ? most : 1;
}

/** The number of threads of this runtime, where the device computes on threads. */
export function threadsOf(
  { env }: { readonly env: { readonly wasm: { readonly numThreads?: number } } },
  device: 'webgpu' | 'wasm',
): { readonly threads?: number } {
  const { numThreads } = env.wasm;
  return device === 'wasm' && numThreads !== undefined ? { threads: numThreads } : {};
}
