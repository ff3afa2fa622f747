import { LazyPartView } from '../shared/lazy-part-view.tsx';
import { classPart } from './class-part.ts';

/** A page of the class, in the place of the zones. */
export function ClassPlace() {
  return <LazyPartView part={classPart}>{({ ClassPageView }) => <ClassPageView />}</LazyPartView>;
}
