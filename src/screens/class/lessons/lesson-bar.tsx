import { plural, t } from '@lingui/core/macro';
import { say } from '../../../languages/say.ts';
import { ArrowLeft, ArrowRight, BookOpen, ListChecks, MonitorUp, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { StepId } from '../../../domain/lessons/lesson.ts';
import type { PageScene } from '../../../domain/presenting/wall-scene.ts';
import { stepNamed, wordOfStep } from '../../../domain/lessons/step-in-hand.ts';
import { takeStep } from '../../../session/lessons/take-step.ts';
import { presentPage, turnPage } from '../../../session/present/present.ts';
import { useTools } from '../../../session/store/session-context.tsx';
import { showView } from '../../../session/store/show-view.ts';
import { Button } from '../../../ui/button.tsx';
import { LessonStepButtons } from './open-buttons.tsx';
import { stepWords } from './step-words.ts';
import './lesson-bar.css';

/** The step that the class is at, with the ways on and back. It stays while the class works. */
export function LessonBar({ word }: { word: string }) {
  const tools = useTools();
  const [isOpen, setOpen] = useState(true);
  const isPresenting = useStore(tools.present, ({ show }) => show?.of === 'table');
  const hasPage = useStore(tools.present, ({ show }) => show !== null && show.page !== null);
  const at = stepNamed(word);
  const stepAtHand = at?.step;
  // A presentation that begins in a lesson begins with its step.
  useEffect(() => {
    if (isPresenting && !hasPage && stepAtHand) presentPage(tools, pageOf(stepAtHand));
  }, [tools, isPresenting, hasPage, stepAtHand]);
  if (!at) return null;
  const { lesson, index, step, minutes } = at;
  const count = lesson.steps.length;
  const { title, task } = stepWords[step]();
  const go = (to: number) => {
    takeStep(tools, wordOfStep(lesson.id, to));
    const next = lesson.steps[to];
    if (next) turnPage(tools, pageOf(next.id));
  };
  return (
    <section className="lesson-bar" aria-label={t`Lesson`}>
      <div className="lesson-bar-row">
        <p className="lesson-bar-step" role="status">
          <strong>{say(title)}</strong>
          <span className="lesson-bar-soft">
            {t`Step ${{ step: index + 1 }} of ${count}, ${plural(minutes, {
              one: '# minute',
              other: '# minutes',
            })}`}
          </span>
        </p>
        <Button look="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          <ListChecks aria-hidden="true" />
          {t`What to do`}
        </Button>
        <LessonStepButtons step={step} />
        <div className="lesson-bar-go">
          <Button isDisabled={index === 0} onPress={() => go(index - 1)}>
            <ArrowLeft aria-hidden="true" />
            {t`Step back`}
          </Button>
          <Button isDisabled={index === count - 1} onPress={() => go(index + 1)}>
            {t`Next step`}
            <ArrowRight aria-hidden="true" />
          </Button>
          {isPresenting && (
            <Button
              look="icon"
              aria-label={t`Show this step on the wall`}
              onPress={() => presentPage(tools, pageOf(step))}
            >
              <MonitorUp aria-hidden="true" />
            </Button>
          )}
          <Button
            look="icon"
            aria-label={t`Notes of this lesson`}
            onPress={() => showView(tools, { kind: 'class', page: 'lessons', lesson: lesson.id })}
          >
            <BookOpen aria-hidden="true" />
          </Button>
          <Button
            look="icon"
            aria-label={t`Close the lesson`}
            onPress={() => takeStep(tools, null)}
          >
            <X aria-hidden="true" />
          </Button>
        </div>
      </div>
      {isOpen && <p className="lesson-bar-task">{say(task)}</p>}
    </section>
  );
}

/** A step as the class reads it on the wall. */
function pageOf(step: StepId): PageScene {
  const { title, task } = stepWords[step]();
  return { kind: 'page', title, paragraphs: [task], picture: null };
}
