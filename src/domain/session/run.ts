import type { ImageId } from '../../kernel/image-id.ts';
import type { CandidateScores } from '../lcl/scores.ts';
import type { CheckRun } from './check-run.ts';
import type { CurveRun } from './curve-run.ts';
import type { RunRecord } from './run-record.ts';

/** One picture of the test tray and what the model gave it. */
export interface RunAnswer {
  readonly heldOutId: string;
  readonly imageId: ImageId;
  readonly source: string;
  /** Name of the true concept, or `null` for "none of these". */
  readonly truth: string | null;
  /** One score for each concept of the run, in its order. */
  readonly scores: CandidateScores;
}

/** The test tray answered once, with its settings. An immutable record. */
export interface TestRun extends RunRecord {
  readonly kind: 'test';
  readonly answers: readonly RunAnswer[];
}

/** What a session keeps of the lab. */
export type Run = TestRun | CurveRun | CheckRun;

export function isTestRun(run: Run): run is TestRun {
  return run.kind === 'test';
}

export function isCurveRun(run: Run): run is CurveRun {
  return run.kind === 'curve';
}

export function isCheckRun(run: Run): run is CheckRun {
  return run.kind === 'check';
}

/** The pictures that a run asked about. A trick check asks about blank ones too, which nobody keeps. */
export function picturesOfRun(run: Run): readonly ImageId[] {
  const asked = run.kind === 'curve' ? run.asked : run.answers;
  return asked.flatMap(({ imageId }) => imageId ?? []);
}

/** The names of a run's candidates, in the order of its scores. */
export function namesIn({ concepts }: Pick<RunRecord, 'concepts'>): readonly string[] {
  return concepts.map(({ name }) => name);
}

/** The most runs that a session keeps, which is enough for a lesson. */
const RUNS = 40;
/** The most numbers that they hold together. That is about 3 MB of record. */
const NUMBERS = 150_000;

/**
 * The runs that a session keeps. The latest of all is always kept, and older ones make room. A trick check takes the
 * place of an earlier one of its kind, because one press runs six of them.
 */
export function keptRuns(runs: readonly Run[]): readonly Run[] {
  const latest = runs.filter((run, place) => !isRepeated(run, runs.slice(place + 1))).slice(-RUNS);
  let held = 0;
  let from = latest.length;
  for (const run of [...latest].reverse()) {
    held += numbersIn(run);
    if (held > NUMBERS && from < latest.length) break;
    from -= 1;
  }
  return latest.slice(from);
}

function isRepeated(run: Run, later: readonly Run[]): boolean {
  return (
    run.kind === 'check' && later.some((one) => one.kind === 'check' && one.check === run.check)
  );
}

function numbersIn(run: Run): number {
  // Beside its scores, an answer has the ids of its place and of its picture, which weigh as much as ten numbers.
  return run.kind === 'curve'
    ? run.asked.length * (11 + 2 * run.subsets.length)
    : run.answers.length * (run.concepts.length + 11);
}
