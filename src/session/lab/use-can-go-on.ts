import { useMemo } from 'react';
import { useStudio, useTools } from '../store/session-context.tsx';
import type { StudioState } from '../store/session-store.ts';

/**
 * Whether the last run was not finished, and the table is still the one that it is about.
 *
 * @param unfinished finds that run. The function is the same at every call
 */
export function useCanGoOn(unfinished: (studio: StudioState) => unknown): boolean {
  const { getState } = useTools().store;
  const runs = useStudio(({ session }) => session.runs);
  const concepts = useStudio(({ session }) => session.concepts);
  const testTray = useStudio(({ session }) => session.testTray);
  const engines = useStudio((studio) => studio.engines);
  // The mark of a large table takes a moment, so it is not made anew for every change of the page.
  return useMemo(
    () => unfinished({ ...getState(), engines }) !== undefined,
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the state is read whole
    [unfinished, runs, concepts, testTray, engines, getState],
  );
}
