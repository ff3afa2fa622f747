import { describe, expect, it } from 'vitest';
import { codeOf, parseCode } from '../experiments/experiment-request.ts';
import { minutesOf, steps, type LessonOpening } from './lesson.ts';
import { lessonNamed, lessons } from './lessons.ts';
import { stepNamed, wordOfStep } from './step-in-hand.ts';
import { trapPacks } from './trap-packs.ts';

describe('the lessons', () => {
  it('take 10, 25 and 45 minutes, and 30 without a computer', () => {
    expect(lessons.map((lesson) => minutesOf(lesson))).toEqual([10, 25, 45, 30]);
  });

  it.each(lessons)('$id ends on the exit ticket and names no step twice', ({ steps: each }) => {
    const ids = each.map(({ id }) => id);
    expect(ids.at(-1)).toBe('exit');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('ask only for experiments that can be drawn', () => {
    const openings: readonly (LessonOpening | null)[] = [
      ...Object.values(steps).flatMap(({ opens }) => opens),
      ...Object.values(trapPacks).flatMap(({ opens, mended }) => [opens, mended]),
    ];
    const drawn = openings.flatMap((one) => (one?.kind === 'drawn' ? [one.request] : []));
    for (const request of [...drawn, ...lessons.flatMap(({ cards }) => cards)])
      expect(parseCode(codeOf(request))).toEqual({ ok: true, value: request });
  });

  it('have a step that goes on only after one that opened a session', () => {
    for (const { steps: each } of lessons)
      each.forEach(({ id }, index) => {
        const before = each[index - 1];
        if (steps[id].looksAt !== null && steps[id].opens.length === 0)
          expect(before && steps[before.id].opens.length).toBeGreaterThan(0);
      });
  });
});

describe('the step that a class is at', () => {
  it('is read as it was written', () => {
    for (const lesson of lessons)
      lesson.steps.forEach(({ id, minutes }, index) =>
        expect(stepNamed(wordOfStep(lesson.id, index))).toEqual({
          lesson,
          index,
          step: id,
          minutes,
        }),
      );
  });

  it.each([null, '', 'ten-minutes', 'ten-minutes.0', 'ten-minutes.5', 'ten-minutes.1.1', 'x.1'])(
    'is none for %j',
    (word) => expect(stepNamed(word)).toBeNull(),
  );

  it('is of a lesson with a name', () => {
    expect(lessonNamed('unplugged')?.cards).toHaveLength(2);
    expect(lessonNamed('toString')).toBeNull();
    expect(lessonNamed(null)).toBeNull();
  });
});
