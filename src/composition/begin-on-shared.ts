import { beginSharedPart } from '../session/classroom/begin-shared-part.ts';
import type { Tools } from '../session/store/tools.ts';
import { leftNote } from './remembered-choices.ts';

/**
 * Sees to what the last window left, where several people use this device. Returns whether the visitor is the same, so
 * that the last session may come back.
 */
export async function beginOnShared(tools: Tools): Promise<boolean> {
  const isSame = !tools.sharedDevice.recall() || (await isSameVisitor(tools));
  let seen: boolean | null = null;
  const look = () => {
    // Another tab may have said that the device is shared, or no longer. A note that stays the same says nothing, because
    // the browser may have refused to keep what this page was told.
    const isShared = tools.sharedDevice.recall();
    if (isShared !== seen)
      tools.store.setState(({ classroom }) => ({ classroom: { ...classroom, isShared } }));
    seen = isShared;
    // Another window was closed, and this one is still open. So that was not the last.
    leftNote.keep(null);
  };
  // What this page was told itself is no news.
  tools.store.subscribe(({ classroom }, before) => {
    if (classroom.isShared !== before.classroom.isShared) seen = tools.sharedDevice.recall();
  });
  // A page that is closed before this leaves the note as it was, and the next start decides.
  look();
  for (const heard of ['storage', 'focus']) addEventListener(heard, look);
  return isSame;
}

async function isSameVisitor(tools: Tools): Promise<boolean> {
  const part = await beginSharedPart.load();
  const [entry] = performance.getEntriesByType('navigation');
  const cameBy = (entry as PerformanceNavigationTiming | undefined)?.type;
  // Without this part nobody knows whose work it is, so it stays out of sight.
  return part.ok && part.value.beginShared(tools, { leftAt: leftNote.recall(), cameBy });
}
