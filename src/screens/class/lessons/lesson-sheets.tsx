import { plural, t } from '@lingui/core/macro';
import { say } from '../../../languages/say.ts';
import { minutesOf, type Lesson } from '../../../domain/lessons/lesson.ts';
import type { LessonId } from '../../../domain/lessons/lessons.ts';
import { wordOfStep } from '../../../domain/lessons/step-in-hand.ts';
import { takeStep } from '../../../session/lessons/take-step.ts';
import { useTools } from '../../../session/store/session-context.tsx';
import { LessonStepButtons } from './open-buttons.tsx';
import { lessonWords } from './lesson-words.ts';
import { stepWords } from './step-words.ts';

interface Props {
  lesson: Lesson & { readonly id: LessonId };
}

/** The notes for the teacher: timing, what to do and say, answers, and what goes wrong. */
export function TeacherSheet({ lesson }: Props) {
  const tools = useTools();
  const { title, aim, needs } = lessonWords[lesson.id]();
  const isOnPaper = lesson.cards.length > 0;
  return (
    <article className="lesson-sheet" aria-label={t`Notes for the teacher`}>
      <SheetTitle title={title} minutes={minutesOf(lesson)} />
      <dl className="lesson-facts">
        <Fact term={t`Aim`} text={aim} />
        <Fact term={t`You need`} text={needs} />
        {!isOnPaper && (
          <Fact
            term={t`Before the class comes`}
            text={t`Open this page once with a network and wait until the model is ready. From then on it works offline. Press “Start this lesson”: a bar with the steps stays above the page.`}
          />
        )}
        <Fact
          term={t`No faces`}
          text={t`Do not teach faces, people or feelings. Use things, drawings and invented creatures.`}
        />
      </dl>
      <ol className="lesson-steps">
        {lesson.steps.map(({ id, minutes }, index) => {
          const words = stepWords[id]();
          return (
            <li key={id} className="lesson-step">
              <StepTitle title={say(words.title)} minutes={minutes} number={index + 1} />
              <p>{say(words.teacher)}</p>
              <dl className="lesson-facts">
                <Fact term={t`The class reads`} text={say(words.task)} />
                <Fact term={t`Answer`} text={say(words.answer)} />
                <Fact term={t`What goes wrong`} text={say(words.wrong)} />
              </dl>
              <div className="lesson-acts lesson-on-screen">
                <LessonStepButtons
                  step={id}
                  onOpen={() => takeStep(tools, wordOfStep(lesson.id, index))}
                />
              </div>
            </li>
          );
        })}
      </ol>
      <h4>{t`Competences`}</h4>
      <ul className="lesson-tags">
        {lesson.tags.map(({ frame, codes }) => (
          <li key={frame} translate="no">
            <strong>{frame}</strong>
            <span>{codes.join(', ')}</span>
          </li>
        ))}
      </ul>
      <p className="lesson-soft">
        {t`The counts are what Mini, the model of this page, answers. Another model answers differently.`}
      </p>
    </article>
  );
}

/** The page for the class: what to do, step by step, without the answers. */
export function ClassSheet({ lesson }: Props) {
  const { title } = lessonWords[lesson.id]();
  return (
    <article className="lesson-sheet lesson-large" aria-label={t`Page for the class`}>
      <SheetTitle title={title} minutes={minutesOf(lesson)} />
      <ol className="lesson-steps">
        {lesson.steps.map(({ id, minutes }, index) => {
          const words = stepWords[id]();
          return (
            <li key={id} className="lesson-step">
              <StepTitle title={say(words.title)} minutes={minutes} number={index + 1} />
              <p>{say(words.task)}</p>
            </li>
          );
        })}
      </ol>
    </article>
  );
}

function SheetTitle({ title, minutes }: { title: string; minutes: number }) {
  return (
    <p className="lesson-paper-title lesson-on-paper">
      <strong>{title}</strong>
      <span>{t`${plural(minutes, { one: '# minute', other: '# minutes' })}`}</span>
    </p>
  );
}

function StepTitle({ title, minutes, number }: { title: string; minutes: number; number: number }) {
  return (
    <h4 className="lesson-step-title">
      <span className="lesson-number" aria-hidden="true">
        {number}
      </span>
      {title}
      <span className="lesson-soft">
        {t`${plural(minutes, { one: '# minute', other: '# minutes' })}`}
      </span>
    </h4>
  );
}

function Fact({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}
