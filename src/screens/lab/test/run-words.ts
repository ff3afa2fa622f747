import { plural, t } from '@lingui/core/macro';
import { accuracyInterval } from '../../../domain/evaluation/accuracy-interval.ts';
import type { GradeChange } from '../../../domain/evaluation/fared-since.ts';
import type { GradeCounts } from '../../../domain/evaluation/grade-counts.ts';
import { saidIn, type Grade, type Truth } from '../../../domain/evaluation/test-answer.ts';
import { rank } from '../../../domain/lcl/answer.ts';
import { namesIn, type RunAnswer, type TestRun } from '../../../domain/session/run.ts';
import type { RunSettings } from '../../../domain/session/run-record.ts';
import { say } from '../../../languages/say.ts';
import { dateOf, listOf } from '../../../languages/words.ts';
import { percent, seconds } from '../../../ui/numbers.ts';

/** What a grade is called above a column. */
export function gradeTitle(grade: Grade): string {
  switch (grade) {
    case 'right':
      return t`right`;
    case 'wrong':
      return t`wrong`;
    case 'quiet':
      return t`not sure`;
  }
}

/** How many answers have a grade. */
export function gradeCountWords(grade: Grade, count: number): string {
  switch (grade) {
    case 'right':
      return t`${plural(count, { one: '# right', other: '# right' })}`;
    case 'wrong':
      return t`${plural(count, { one: '# wrong', other: '# wrong' })}`;
    case 'quiet':
      return t`${plural(count, { one: '# not sure', other: '# not sure' })}`;
  }
}

/** The grade of an answer now, and that of the run before if there was one. */
export function faredWords(before: Grade | null, now: Grade): string {
  if (before !== null)
    return t`Last run ${{ before: gradeTitle(before) }}, now ${{ now: gradeTitle(now) }}`;
  switch (now) {
    case 'right':
      return t`Now right`;
    case 'wrong':
      return t`Now wrong`;
    case 'quiet':
      return t`Now not sure`;
  }
}

/** How many pictures fared so since the run before. */
export function changeCountWords(change: GradeChange, count: number): string {
  switch (change) {
    case 'mended':
      return t`${plural(count, { one: '# mended', other: '# mended' })}`;
    case 'broken':
      return t`${plural(count, { one: '# broken', other: '# broken' })}`;
    case 'same':
      return t`${plural(count, { one: '# as before', other: '# as before' })}`;
    case 'new':
      return t`${plural(count, { one: '# not tested then', other: '# not tested then' })}`;
  }
}

/** The pictures that fared so since the run before. */
export function changeTitle(change: GradeChange): string {
  switch (change) {
    case 'mended':
      return t`Since the run before: mended`;
    case 'broken':
      return t`Since the run before: broken`;
    case 'same':
      return t`Since the run before: as before`;
    case 'new':
      return t`Since the run before: not tested then`;
  }
}

/** "7 of 8 right (88 %)". A percentage never stands without its counts. */
export function headlineWords({ right, all }: GradeCounts): string {
  return t`${right} of ${all} right (${{ share: percent(right / all) }})`;
}

/** What the counts can say about other pictures of the same kind. Few pictures say little. */
export function certaintyWords({ right, all }: GradeCounts): string {
  const shares = Array.from({ length: all }, (_, at) => Number(at < right));
  const interval = accuracyInterval(shares);
  const [low, high] = [Math.round(interval.low * 100), Math.round(interval.high * 100)];
  return all < 20
    ? t`So few pictures say little: of 100 others like these, ${low} to ${high} would be right (95 % interval).`
    : t`Of 100 others like these, ${low} to ${high} would be right (95 % interval).`;
}

/** The true concept in words. */
export function truthWords({ concepts }: Pick<TestRun, 'concepts'>, truth: Truth): string {
  if (truth === null) return t`none of these`;
  return concepts.some(({ name }) => name === truth)
    ? t`“${{ name: truth }}”`
    : t`“${{ name: truth }}” (not taught)`;
}

/** What was said, in words. */
export function saidWords(said: Truth): string {
  return said === null ? t`“not sure”` : t`“${{ name: said }}”`;
}

/** The answer to one picture, with its first candidate: "“fep”, 92 %". */
export function answeredWords(run: TestRun, answer: RunAnswer, threshold: number): string {
  const labels = namesIn(run);
  const said = saidIn(labels, answer, threshold);
  const [first] = rank(labels, answer.scores);
  if (!first) return saidWords(said);
  const share = percent(first.probability);
  if (said !== null) return t`“${{ name: said }}”, ${share}`;
  return first.label === null
    ? t`“not sure”: none of these first, ${share}`
    : t`“not sure”: “${{ name: first.label }}” first, ${share}`;
}

/** Whether the run answered all that it was to answer. */
export function partWords({ answers, planned }: TestRun): string | null {
  const answered = answers.length;
  return answered < planned
    ? t`${plural(planned, {
        one: `${answered} of # picture was answered; the counts are about those.`,
        other: `${answered} of # pictures were answered; the counts are about those.`,
      })}`
    : null;
}

/** The day and the time of a run, in the way of the visitor's language. */
export function dateWords(ranAt: number): string {
  return say(dateOf(ranAt, { dateStyle: 'medium', timeStyle: 'medium' }));
}

/** What a run was made with, as pairs of a word and a value. */
export function settingLines({ settings, concepts, milliseconds, ranAt }: TestRun) {
  const shots = concepts.map(({ name, shots: count }) => t`“${name}” ${count}`);
  return [
    [t`Engine and weights`, settings.modelName],
    [t`Device`, deviceWords(settings)],
    [t`Encoder`, settings.encoder ?? t`the engine’s own`],
    [t`Bar of “not sure” at the run`, percent(settings.threshold)],
    [t`Seed of the order`, seedWords(settings)],
    [t`Pictures taught`, say(listOf(shots, 'unit'))],
    [t`Date`, dateWords(ranAt)],
    [t`Time`, seconds(milliseconds)],
  ] as const;
}

function deviceWords({ device }: RunSettings): string {
  if (device === 'wasm') return 'WebAssembly';
  return device === 'webgpu' ? 'WebGPU' : device;
}

function seedWords({ orderSeed }: RunSettings): string {
  return orderSeed === undefined ? t`none: order means nothing to this engine` : String(orderSeed);
}
