import type { Lesson, StepId } from './lesson.ts';
import { lessonNamed, type LessonId } from './lessons.ts';

/** The step that a class is at. */
export interface StepInHand {
  readonly lesson: Lesson & { readonly id: LessonId };
  /** From 0. */
  readonly index: number;
  readonly step: StepId;
  readonly minutes: number;
}

/** The step as one word, to be remembered: `ten-minutes.2` is the second step. */
export function wordOfStep(lesson: string, index: number): string {
  return `${lesson}.${String(index + 1)}`;
}

/** Reads a word, which is not trusted. `null` where there is no such step. */
export function stepNamed(word: string | null): StepInHand | null {
  const [id = '', number = '', ...rest] = word?.split('.') ?? [];
  const lesson = lessonNamed(id);
  if (!lesson || rest.length > 0 || !/^[1-9]\d?$/.test(number)) return null;
  const index = Number(number) - 1;
  const planned = lesson.steps[index];
  return planned ? { lesson, index, step: planned.id, minutes: planned.minutes } : null;
}
