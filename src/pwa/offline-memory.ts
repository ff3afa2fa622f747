import type { RuntimeKind } from '../../workers/protocol/engine.ts';
import type { Memory } from './keep-offline.ts';

const kinds: readonly string[] = ['wasm', 'webgpu-jspi', 'webgpu-asyncify'] satisfies RuntimeKind[];

/** In the browser's smallest storage; where there is none, nothing is remembered. */
export function offlineMemory(basePath: string): Memory {
  const key = `lcl-ready-offline ${basePath}`;
  return {
    recall() {
      try {
        const kept = localStorage.getItem(key);
        return kept !== null && kinds.includes(kept) ? (kept as RuntimeKind) : null;
      } catch {
        return null;
      }
    },
    keep(runtime) {
      try {
        localStorage.setItem(key, runtime);
      } catch {
        // A browser that keeps nothing may also throw the rest away, and cannot say so next time.
      }
    },
  };
}
