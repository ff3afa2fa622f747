import { useStudio } from '../../../session/store/session-context.tsx';
import { LazyPartView } from '../../shared/lazy-part-view.tsx';
import { lessonsPart } from './lessons-part.ts';

/** The page of the lessons. */
export function LessonsPlace() {
  return <LazyPartView part={lessonsPart}>{({ LessonsPage }) => <LessonsPage />}</LazyPartView>;
}

/** The step that the class is at, above the zones and the lab. It is gone where no lesson is given. */
export function LessonBarPlace() {
  const word = useStudio((state) => state.lessonStep);
  const isWanted = useStudio(({ view }) => view.kind !== 'class');
  if (word === null || !isWanted) return null;
  return (
    <LazyPartView part={lessonsPart} meanwhile={null}>
      {({ LessonBar }) => <LessonBar word={word} />}
    </LazyPartView>
  );
}
