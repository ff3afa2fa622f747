import { useMemo } from 'react';
import { useKeptAddresses } from '../../pictures/show/use-kept-addresses.ts';
import { useStudio } from '../../session/store/session-context.tsx';
import { episodeOnSheet } from './episode-on-sheet.ts';
import { AT_HAND, picturesOnSheet } from './pictures-on-sheet.ts';
import { Sheet } from './sheet.tsx';
import { usePrinting } from './use-printing.ts';
import './sheet.css';

export { printSession } from './print-session.ts';
export { saveReport } from './save-report.ts';

/** Takes the place of the page on paper. */
export function PrintedStudio() {
  const session = useStudio((state) => state.session);
  const episode = useStudio(episodeOnSheet);
  const { concepts, query } = session;
  const imageIds = useMemo(
    () => picturesOnSheet({ concepts, query }, episode),
    [concepts, query, episode],
  );
  useKeptAddresses(useMemo(() => imageIds.slice(0, AT_HAND), [imageIds]));
  // A page of the class prints itself.
  const isInView = useStudio(({ view }) => view.kind !== 'class');
  const printing = usePrinting();
  const leftOut = Math.max(0, imageIds.length - AT_HAND);
  if (!printing || !isInView) return null;
  return <Sheet session={session} episode={episode} leftOut={leftOut} />;
}
