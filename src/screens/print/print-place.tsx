import { engineInUse } from '../../session/store/engines-state.ts';
import { useStudio } from '../../session/store/session-context.tsx';
import { LazyPartView } from '../shared/lazy-part-view.tsx';
import { printPart } from './print-part.ts';

/** The sheet for printing. It waits until the engine is ready, because nobody prints before the first answer. */
export function PrintPlace() {
  const isWanted = useStudio((state) => engineInUse(state).kind === 'ready');
  if (!isWanted) return null;
  return (
    <LazyPartView part={printPart} meanwhile={null}>
      {({ PrintedStudio }) => <PrintedStudio />}
    </LazyPartView>
  );
}
