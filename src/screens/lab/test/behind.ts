import { t } from '@lingui/core/macro';
import { faredSince, type GradeChange } from '../../../domain/evaluation/fared-since.ts';
import { reliabilityBins } from '../../../domain/evaluation/reliability-bins.ts';
import { saidIn, type Truth } from '../../../domain/evaluation/test-answer.ts';
import { namesIn, type RunAnswer, type TestRun } from '../../../domain/session/run.ts';
import { percent } from '../../../ui/numbers.ts';
import { changeTitle, saidWords, truthWords } from './run-words.ts';

/** Which number the visitor looks behind. The pictures are found anew when the threshold moves. */
export type Behind =
  | { readonly kind: 'cell'; readonly truth: Truth; readonly said: Truth }
  | { readonly kind: 'change'; readonly change: GradeChange }
  | { readonly kind: 'bin'; readonly from: number; readonly to: number };

/** A run, what it is compared with, and the threshold that counts. */
export interface Counted {
  readonly run: TestRun;
  /** The run before, if it shares pictures with this one. */
  readonly earlier: TestRun | null;
  readonly threshold: number;
}

export function isSameBehind(one: Behind | null, other: Behind): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The answers behind a number. */
export function answersBehind(behind: Behind, counted: Counted): readonly RunAnswer[] {
  const { run, threshold } = counted;
  const labels = namesIn(run);
  switch (behind.kind) {
    case 'cell':
      return run.answers.filter(
        (answer) =>
          answer.truth === behind.truth && saidIn(labels, answer, threshold) === behind.said,
      );
    case 'change':
      return faredIn(counted)
        .filter(({ change }) => change === behind.change)
        .map(({ answer }) => answer);
    case 'bin':
      return (
        reliabilityBins(labels, run.answers).find(({ from }) => from === behind.from)?.answers ?? []
      );
  }
}

/** Each picture of the run beside the run before. Empty if there is none. */
export function faredIn({ run, earlier, threshold }: Counted) {
  return earlier === null ? [] : faredSince(graded(earlier), graded(run), threshold);
}

function graded(run: TestRun) {
  return { labels: namesIn(run), answers: run.answers };
}

export function behindTitle(behind: Behind, run: TestRun): string {
  switch (behind.kind) {
    case 'cell':
      return t`In truth ${{ truth: truthWords(run, behind.truth) }}, and it said ${{ said: saidWords(behind.said) }}`;
    case 'change':
      return changeTitle(behind.change);
    case 'bin':
      return t`Answers with ${{ from: percent(behind.from) }} to ${{ to: percent(behind.to) }}`;
  }
}

/** The latest run before this one that tested some of its pictures. */
export function earlierRun(runs: readonly TestRun[], run: TestRun): TestRun | null {
  const tested = new Set<string>(run.answers.map(({ imageId }) => imageId));
  const before = runs.filter(({ id, ranAt }) => id !== run.id && ranAt <= run.ranAt);
  return (
    before.findLast(({ answers }) => answers.some(({ imageId }) => tested.has(imageId))) ?? null
  );
}
