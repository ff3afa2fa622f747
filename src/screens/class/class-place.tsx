import { useStudio } from '../../session/store/session-context.tsx';
import { LazyPartView } from '../shared/lazy-part-view.tsx';
import { classPart } from './class-part.ts';

/** A page of the class, in the place of the zones. */
export function ClassPlace() {
  return <LazyPartView part={classPart}>{({ ClassPageView }) => <ClassPageView />}</LazyPartView>;
}

/** What the class's menu opens over the page. */
export function ClassOverlays() {
  const isOpen = useStudio(
    ({ classroom: { dialog, tourStep } }) => dialog !== null || tourStep !== null,
  );
  if (!isOpen) return null;
  return (
    <LazyPartView part={classPart} meanwhile={null}>
      {({ ClassDialogs }) => <ClassDialogs />}
    </LazyPartView>
  );
}
