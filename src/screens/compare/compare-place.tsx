import { useStudio } from '../../session/store/session-context.tsx';
import { LazyPartView } from '../shared/lazy-part-view.tsx';
import { comparePart } from './compare-part.ts';

/** Where engines are compared, once the visitor asks for it. */
export function ComparePlace() {
  const isOpen = useStudio(({ compare }) => compare.kind === 'open');
  return isOpen ? (
    <LazyPartView part={comparePart}>{({ Compare }) => <Compare />}</LazyPartView>
  ) : null;
}
