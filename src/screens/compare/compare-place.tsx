import { useStudio } from '../../session/store/session-context.tsx';
import { Late } from '../shared/late.tsx';
import { comparePart } from './compare-part.ts';

/** Where engines are compared, once the visitor asks for it. */
export function ComparePlace() {
  const isOpen = useStudio(({ compare }) => compare.kind === 'open');
  return isOpen ? <Late part={comparePart}>{({ Compare }) => <Compare />}</Late> : null;
}
