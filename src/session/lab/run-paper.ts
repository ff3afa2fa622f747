import {
  NO_ANSWERS,
  PAPER_SIZES,
  paperAnswer,
  paperDemonstrations,
  tallied,
  type PaperCondition,
  type PaperRecord,
} from '../../domain/evaluation/paper-experiment.ts';
import type { CandidateScores } from '../../domain/lcl/scores.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import { mixSeeds } from '../../kernel/prng.ts';
import { startTask, type Place } from '../ask/start-task.ts';
import type { PaperCounts, PaperRun, PaperRunState } from '../store/lab/paper-state.ts';
import type { Tools } from '../store/tools.ts';
import { runSettingsOf } from './run-records.ts';

const PAPER_RUN: Place<PaperRunState> = {
  read: ({ lab }) => lab.paper.run,
  write: (run, { lab }) => ({ lab: { ...lab, paper: { ...lab.paper, run } } }),
};

const NO_COUNTS: PaperCounts = { linked: {}, 'half-false': {}, 'all-false': {}, vanilla: {} };

/**
 * Asks every record of the set at every size under every condition. The visitor's own question goes first, and the run
 * can be stopped between two batches. What is counted then stays.
 */
export async function runPaper(
  tools: Pick<Tools, 'store' | 'engine' | 'now'>,
  seed: number,
): Promise<void> {
  const { store, engine, now } = tools;
  const { set } = store.getState().lab.paper;
  if (set.kind !== 'ready') return;
  const { records } = set.set;
  const begun: PaperRun = {
    settings: runSettingsOf(store.getState(), 0),
    ...{ seed, ranAt: now(), done: 0, total: records.length, counts: NO_COUNTS },
  };
  const task = startTask(store, PAPER_RUN, { kind: 'running', run: begun } as PaperRunState);
  await task.turn();
  for (const [nth, record] of records.entries()) {
    const conditions = ['linked', 'half-false', 'all-false'] as const;
    for (const condition of conditions) {
      const asked = questions(record, condition, mixSeeds(seed, nth));
      const came: CandidateScores[] = [];
      const outcome = await engine.scoreBatch(
        asked,
        (scores) => void came.push(...scores),
        task.signal,
      );
      if (!task.isCurrent()) return;
      if (!outcome.ok) {
        const { failure } = outcome;
        task.finish((state, studio) =>
          'run' in state
            ? PAPER_RUN.write({ kind: 'failed', run: state.run, failure }, studio)
            : {},
        );
        return;
      }
      task.update((state) =>
        state.kind === 'running'
          ? { kind: 'running', run: counted(state.run, record, condition, came) }
          : state,
      );
    }
    task.update((state) =>
      state.kind === 'running'
        ? {
            kind: 'running',
            // The engine may have opened only now.
            run: { ...state.run, done: nth + 1, settings: runSettingsOf(store.getState(), 0) },
          }
        : state,
    );
  }
  task.finish((state, studio) =>
    'run' in state ? PAPER_RUN.write({ kind: 'finished', run: state.run }, studio) : {},
  );
}

/** Ends the run. What it has counted stays. */
export function stopPaper({ store }: Pick<Tools, 'store'>): void {
  const { run } = store.getState().lab.paper;
  if (run.kind !== 'running') return;
  store.setState((studio) => PAPER_RUN.write({ kind: 'stopped', run: run.run }, studio));
}

/** One row for each size. With the true labels, one more that sees no demonstration. */
function questions(
  record: PaperRecord<ImageId>,
  condition: Exclude<PaperCondition, 'vanilla'>,
  seed: number,
) {
  const supportSet = paperDemonstrations(record, condition, seed).map(
    ({ picture, label }, place) => ({
      demonstrationId: `paper-${place}`,
      imageId: picture,
      label,
    }),
  );
  const sizes = condition === 'linked' ? [...PAPER_SIZES, 0] : PAPER_SIZES;
  return {
    taught: { supportSet, labels: record.names },
    rows: sizes.map((size) => ({
      imageId: record.query,
      shown: supportSet.slice(0, size).map(({ demonstrationId }) => demonstrationId),
    })),
  };
}

function counted(
  run: PaperRun,
  record: PaperRecord<ImageId>,
  condition: Exclude<PaperCondition, 'vanilla'>,
  scores: readonly CandidateScores[],
): PaperRun {
  const counts = { ...run.counts };
  for (const [row, one] of scores.entries()) {
    const size = PAPER_SIZES[row] ?? 0;
    const where = size === 0 ? 'vanilla' : condition;
    const before = counts[where][size] ?? NO_ANSWERS;
    // Without a demonstration the engine has nothing to choose by, whatever it gives.
    const said = paperAnswer(record.names, one);
    counts[where] = { ...counts[where], [size]: tallied(before, record, said) };
  }
  return { ...run, counts };
}
