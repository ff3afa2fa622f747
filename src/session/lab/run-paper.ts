import type { ScoringBatch } from '../../../workers/protocol/engine.ts';
import type { PaperRecord } from '../../domain/evaluation/paper-experiment.ts';
import {
  ASKED_CONDITIONS,
  countedPaper,
  NO_COUNTS,
  paperQuestions,
  type PaperQuestions,
} from '../../domain/evaluation/paper-protocol.ts';
import type { CandidateScores } from '../../domain/lcl/scores.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import { startTask, type Place } from '../ask/start-task.ts';
import type { PaperRun, PaperRunState } from '../store/lab/paper-state.ts';
import type { Tools } from '../store/tools.ts';
import { haltForAnotherEngine } from './halt-for-another-engine.ts';
import { runSettingsOf, settledSettings } from './run-records.ts';

const PAPER_RUN: Place<PaperRunState> = {
  read: ({ lab }) => lab.paper.run,
  write: (run, { lab }) => ({ lab: { ...lab, paper: { ...lab.paper, run } } }),
};

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
  haltForAnotherEngine(store, task, { ...begun.settings, threshold: 0 }, () => stopPaper(tools));
  await task.turn();
  for (const [nth, record] of records.entries()) {
    for (const condition of ASKED_CONDITIONS) {
      const asked = batchFor(record, paperQuestions(record, condition, seed, nth));
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
          ? {
              kind: 'running',
              run: {
                ...state.run,
                settings: settledSettings(
                  { ...state.run.settings, threshold: 0 },
                  store.getState(),
                ),
                counts: countedPaper(state.run.counts, record, condition, came),
              },
            }
          : state,
      );
    }
    task.update((state) =>
      state.kind === 'running'
        ? {
            kind: 'running',
            run: { ...state.run, done: nth + 1 },
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

/** One row for each size. */
function batchFor(
  record: PaperRecord<ImageId>,
  { demonstrations, sizes }: PaperQuestions<ImageId>,
): ScoringBatch {
  const supportSet = demonstrations.map(({ picture, label }, place) => ({
    demonstrationId: `paper-${place}`,
    imageId: picture,
    label,
  }));
  return {
    taught: { supportSet, labels: record.names },
    rows: sizes.map((size) => ({
      imageId: record.query,
      shown: supportSet.slice(0, size).map(({ demonstrationId }) => demonstrationId),
    })),
  };
}
