import { plural, t } from '@lingui/core/macro';
import { minutesOf } from '../../../domain/lessons/lesson.ts';
import { lessonNamed, lessons } from '../../../domain/lessons/lessons.ts';
import { TRAPS, trapPacks } from '../../../domain/lessons/trap-packs.ts';
import { useStudio, useTools } from '../../../session/store/session-context.tsx';
import { showView } from '../../../session/store/show-view.ts';
import { lessonOfView } from '../../../session/store/view-state.ts';
import { Button } from '../../../ui/button.tsx';
import { LessonPage } from './lesson-page.tsx';
import { OpenButton } from './open-buttons.tsx';
import { lessonWords, trapWords } from './lesson-words.ts';
import './lessons-page.css';

/** All lessons, or the one that the address names. */
export function LessonsPage() {
  const lesson = lessonNamed(useStudio(({ view }) => lessonOfView(view)));
  return lesson ? <LessonPage key={lesson.id} lesson={lesson} /> : <LessonList />;
}

function LessonList() {
  const tools = useTools();
  return (
    <>
      <p>
        {t`Each lesson needs this page and nothing else, and works without a network once the page has been opened. The sessions open beside your own work.`}
      </p>
      <ul className="lesson-list" aria-label={t`Lessons`}>
        {lessons.map((lesson) => {
          const { title, aim } = lessonWords[lesson.id]();
          return (
            <li key={lesson.id} className="lesson-card">
              <h3>{title}</h3>
              <p className="lesson-soft">
                {lengthWords(minutesOf(lesson), lesson.cards.length > 0)}
              </p>
              <p>{aim}</p>
              <Button
                aria-label={t`Open “${title}”`}
                onPress={() =>
                  showView(tools, { kind: 'class', page: 'lessons', lesson: lesson.id })
                }
              >
                {t`Open the lesson`}
              </Button>
            </li>
          );
        })}
      </ul>
      <TrapList />
    </>
  );
}

/** Ways to teach badly, each as a session to try. */
function TrapList() {
  return (
    <section>
      <h3>{t`Four traps`}</h3>
      <p>{t`Sessions with badly chosen examples. Let the class find the reason before you open the answer.`}</p>
      <ul className="lesson-list" aria-label={t`Four traps`}>
        {TRAPS.map((id) => {
          const { title, look, answer } = trapWords[id]();
          const { opens, mended } = trapPacks[id];
          return (
            <li key={id} className="lesson-card">
              <h4>{title}</h4>
              <p>{look}</p>
              <details>
                <summary>{t`The answer`}</summary>
                <p>{answer}</p>
              </details>
              <div className="lesson-acts">
                <OpenButton opening={opens} place="test" words={t`Open the trap`} />
                {mended && <OpenButton opening={mended} place="test" words={t`Open it mended`} />}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** How long a lesson takes, and what sort it is. */
function lengthWords(minutes: number, isOnPaper: boolean): string {
  return isOnPaper
    ? t`${plural(minutes, { one: '# minute', other: '# minutes' })}, without a computer`
    : t`${plural(minutes, { one: '# minute', other: '# minutes' })}, ages 10 to 14`;
}
