import { gradeOf, type Grade, type TestAnswer } from './test-answer.ts';

/** What became of a picture since another run. `new` was not tested then. */
export type GradeChange = 'mended' | 'broken' | 'same' | 'new';

/** One picture in two runs. */
export interface Fared<Answer> {
  readonly answer: Answer;
  /** Its grade in the other run; `null` if it was not tested then. */
  readonly before: Grade | null;
  readonly now: Grade;
  readonly change: GradeChange;
}

type Pictured = TestAnswer & { readonly imageId: string };

interface Graded<Answer> {
  /** The labels of that run, in the order of its scores. */
  readonly labels: readonly string[];
  readonly answers: readonly Answer[];
}

/** Each picture of a run beside the same picture in an earlier run, both counted with one threshold. */
export function faredSince<Answer extends Pictured>(
  earlier: Graded<Pictured>,
  run: Graded<Answer>,
  threshold: number,
): readonly Fared<Answer>[] {
  const grades = new Map(
    earlier.answers.map((answer) => [answer.imageId, gradeOf(earlier.labels, answer, threshold)]),
  );
  return run.answers.map((answer) => {
    const before = grades.get(answer.imageId) ?? null;
    const now = gradeOf(run.labels, answer, threshold);
    return { answer, before, now, change: changeOf(before, now) };
  });
}

function changeOf(before: Grade | null, now: Grade): GradeChange {
  if (before === null) return 'new';
  if ((before === 'right') === (now === 'right')) return 'same';
  return now === 'right' ? 'mended' : 'broken';
}
