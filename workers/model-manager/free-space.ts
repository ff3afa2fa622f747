import type { ModelFailure } from '../protocol/model-manager.ts';
import { modelFails } from './model-failure.ts';

/** `navigator.storage.estimate`, as far as the browser has it. */
export type Estimate = () => Promise<{ readonly usage?: number; readonly quota?: number } | null>;

export const estimateHere: Estimate = async () => {
  const { storage } = navigator as { storage?: Partial<StorageManager> };
  return (await storage?.estimate?.().catch(() => null)) ?? null;
};

/** The overhead that a browser writes beside the bytes themselves, as a share of them. */
const OVERHEAD = 0.05;

/** The reason why this many more bytes cannot be kept. `null` if they can, or if the browser does not say. */
export async function whyNoRoom(
  neededBytes: number,
  estimate: Estimate,
): Promise<{ readonly ok: false; readonly failure: ModelFailure } | null> {
  const { usage, quota } = (await estimate()) ?? {};
  if (usage === undefined || quota === undefined) return null;
  const freeBytes = Math.max(0, quota - usage);
  if (neededBytes * (1 + OVERHEAD) <= freeBytes) return null;
  const detail = `needs ${neededBytes} bytes; usage ${usage} of ${quota}`;
  return modelFails('no-room', detail, { neededBytes, freeBytes });
}
