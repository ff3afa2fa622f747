import { useMemo } from 'react';
import { useKeptAddresses } from '../../pictures/show/use-kept-addresses.ts';
import { episodeInView, isOfAnotherQuestion } from '../../session/store/session-store.ts';
import { useStudio } from '../../session/store/session-context.tsx';
import { picturesOnSheet } from './pictures-on-sheet.ts';
import { Sheet } from './sheet.tsx';
import { usePrinting } from './use-printing.ts';
import './sheet.css';

export { saveReport } from './save-report.tsx';

/** Takes the place of the page on paper. */
export function PrintedStudio() {
  const session = useStudio((state) => state.session);
  const episode = useStudio((state) => {
    const inView = episodeInView(state.ask);
    return inView && !isOfAnotherQuestion(inView, state) ? inView : null;
  });
  const { concepts, query } = session;
  const imageIds = useMemo(
    () => picturesOnSheet({ concepts, query }, episode),
    [concepts, query, episode],
  );
  useKeptAddresses(imageIds);
  const printing = usePrinting();
  return printing ? <Sheet session={session} episode={episode} /> : null;
}
