import { cellsOf, type CellGrid } from '../../domain/evaluation/cover/cell-grid.ts';
import type { CoverStep } from '../../domain/evaluation/cover/cover-steps.ts';
import type { CandidateScores } from '../../domain/lcl/scores.ts';
import type { TakeFrame } from '../../ports/answerers.ts';
import { taughtConcepts } from '../ask/ask.ts';
import { startTask, type Place } from '../ask/start-task.ts';
import { contextOnTable, questionKey } from '../store/context-on-table.ts';
import type { CellMap, CellMapState } from '../store/lab/cover-state.ts';
import type { StudioState } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';
import { haltForAnotherEngine } from './halt-for-another-engine.ts';
import { runSettingsOf, settledSettings } from './run-records.ts';
import { scoreChanged } from './score-changed.ts';

/** Makes the question's picture under a cover, for the engine to close. Nobody keeps it. */
export type CoveredPicture = (steps: readonly CoverStep[]) => ReturnType<TakeFrame>;

const MAP: Place<CellMapState> = {
  read: ({ lab }) => lab.cellMap,
  write: (cellMap, { lab }) => ({ lab: { ...lab, cellMap } }),
};

/**
 * Covers each cell of the question's picture in turn and asks about it. A question of the visitor goes first. The question
 * and its answer stay as they are, and nothing of this joins the session.
 */
export async function runCellMap(
  { store, engine }: Pick<Tools, 'store' | 'engine'>,
  picture: CoveredPicture,
  grid: CellGrid,
): Promise<void> {
  const studio = store.getState();
  const context = contextOnTable(studio);
  if (!context.ok) return;
  const { query, ...taught } = context.value;
  const map: CellMap = {
    imageId: query.imageId,
    grid,
    questionKey: questionKey(studio),
    settings: runSettingsOf(studio, studio.session.threshold),
    labels: taught.labels,
    concepts: taughtConcepts(studio.session.concepts),
    whole: null,
    covered: [],
  };
  const task = startTask<CellMapState>(store, MAP, { ...map, kind: 'running' });
  haltForAnotherEngine(store, task, map.settings, () => stopCellMap({ store }));
  const frames: (readonly CoverStep[])[] = [
    [],
    ...cellsOf(grid).map((cell): CoverStep[] => [
      { kind: 'cells', covers: true, grid, cells: [cell] },
    ]),
  ];
  for (const steps of frames) {
    await task.turn();
    if (!task.isCurrent()) return;
    const scored = await scoreChanged(
      engine,
      async () => (task.isCurrent() ? picture(steps) : null),
      taught,
    );
    if (!scored.ok) {
      const { failure } = scored;
      task.finish((state, now) =>
        'grid' in state ? MAP.write({ ...state, kind: 'failed', failure }, now) : {},
      );
      return;
    }
    const scores = scored.value;
    if (!scores) break;
    task.update((state) =>
      'grid' in state ? withScores(settled(state, store.getState()), scores) : state,
    );
  }
  task.finish((state, now) => MAP.write(endedMap(state), now));
}

/** Ends it. The cells that were asked about stay, with how many they are. */
export function stopCellMap({ store }: Pick<Tools, 'store'>): void {
  const { cellMap } = store.getState().lab;
  if (cellMap.kind !== 'running') return;
  store.setState((studio) => MAP.write(endedMap(cellMap), studio));
}

function settled<Map extends CellMap>(map: Map, studio: StudioState): Map {
  return { ...map, settings: settledSettings(map.settings, studio) };
}

function withScores<Map extends CellMap>(map: Map, scores: CandidateScores): Map {
  return map.whole ? { ...map, covered: [...map.covered, scores] } : { ...map, whole: scores };
}

function endedMap(state: CellMapState): CellMapState {
  return 'grid' in state && state.covered.length > 0
    ? { ...state, kind: 'done' }
    : { kind: 'none' };
}
