import type { EngineMemory } from '../ports/engine-memory.ts';

const KEY = 'lcl-engine';

/** Which engine answers on this device, in the browser's smallest storage; where there is none, Mini. */
export function engineMemory(): EngineMemory {
  return {
    recall() {
      try {
        return localStorage.getItem(KEY);
      } catch {
        return null;
      }
    },
    keep(choice) {
      try {
        if (choice === 'mini') localStorage.removeItem(KEY);
        else localStorage.setItem(KEY, choice);
      } catch {
        // Then Mini answers when the page is opened again.
      }
    },
  };
}
