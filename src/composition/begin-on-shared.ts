import { beginSharedPart } from '../session/classroom/begin-shared-part.ts';
import type { Tools } from '../session/store/tools.ts';
import { leftNote } from './remembered-choices.ts';

/**
 * Sees to what the last window left, where several people use this device. Returns whether the visitor is the same, so
 * that the last session may come back.
 */
export async function beginOnShared(tools: Tools): Promise<boolean> {
  if (!tools.sharedDevice.recall()) return true;
  tools.store.setState(({ classroom }) => ({ classroom: { ...classroom, isShared: true } }));
  const leftAt = leftNote.recall();
  leftNote.keep(null);
  const part = await beginSharedPart.load();
  // Without this part nobody knows whose work it is, so it stays out of sight.
  return part.ok && part.value.beginShared(tools, { leftAt, isReload: isReload() });
}

/** Whether the same window shows the page again. */
function isReload(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return (entry as PerformanceNavigationTiming | undefined)?.type === 'reload';
}
