import { describe, expect } from 'vitest';
import type { EngineReady } from '../../../workers/protocol/engine.ts';
import { isTestRun, type Run } from '../../domain/session/run.ts';
import { imageId } from '../../domain/testing/made.ts';
import { chooseEngine } from '../models/choose-engine.ts';
import { noteEngineState } from '../models/note-engine-state.ts';
import { openOnTable } from '../store/change.ts';
import type { SessionStore, StudioState } from '../store/session-store.ts';
import { keepInCatalogue } from '../testing/hub-for-tests.ts';
import { labLesson, noPixels, trayOf } from '../testing/lab-lesson.ts';
import { it } from '../testing/studio-test.ts';
import type { ToolsForTests } from '../testing/tools-for-tests.ts';
import type { ChangedPictures } from './ask-step.ts';
import { runCellMap } from './run-cell-map.ts';
import { runChecks } from './run-checks.ts';
import { drawCurve } from './run-curve.ts';
import { pauseTray, resumeTray, runTray } from './run-tray.ts';

const lesson = {
  ...labLesson(trayOf('aaaa9', 'bbbb9', 'aaaa8', 'bbbb8')),
  query: { imageId: imageId('aaaa7'), source: 'question.png' },
};

/** Mini is open and sees with this encoder. */
function openMini(store: SessionStore, encoder: string | null): void {
  noteEngineState(store, 'mini', {
    kind: 'ready',
    modelName: 'Mini',
    device: 'wasm',
    runtime: 'wasm',
    fellBackBecause: null,
    ...(encoder !== null && { pretrainedEncoder: { name: encoder } }),
  } as { kind: 'ready' } & EngineReady);
}

/** Acts once, as soon as this holds. */
function onceIn(
  store: SessionStore,
  holds: (lab: StudioState['lab']) => boolean,
  act: () => void,
): void {
  const unsubscribe = store.subscribe(({ lab }) => {
    if (!holds(lab)) return;
    unsubscribe();
    act();
  });
}

const hasAnswered =
  (count: number) =>
  ({ trayRun }: StudioState['lab']) =>
    trayRun.kind === 'running' && trayRun.run.answers.length === count;

describe('a run that is paused', () => {
  it('does not go on with another encoder, but begins anew', async ({ tools, table }) => {
    openOnTable(tools.store, lesson);
    openMini(tools.store, null);
    onceIn(tools.store, hasAnswered(2), () => pauseTray(tools));
    await runTray(tools);
    openMini(tools.store, 'DINOv2');
    await resumeTray(tools);
    expect(
      table()
        .runs.filter(isTestRun)
        .map(({ settings, answers }) => [settings.encoder, answers.length]),
    ).toEqual([
      [null, 2],
      ['DINOv2', 4],
    ]);
  });
});

const changed: ChangedPictures = { blank: noPixels, covered: noPixels };

/** Each long work of the lab, and whether half of it is answered. */
const works = {
  tray: { begin: runTray, isHalf: hasAnswered(2) },
  curve: {
    begin: drawCurve,
    isHalf: ({ curve }: StudioState['lab']) =>
      curve.drawing.kind === 'running' && curve.drawing.done === 5,
  },
  checks: {
    begin: (tools: ToolsForTests) => runChecks(tools, changed, ['swap'], 1),
    isHalf: ({ checks }: StudioState['lab']) =>
      checks.kind === 'running' && checks.run.answers.length === 4,
  },
  'map of the cells': {
    begin: (tools: ToolsForTests) => runCellMap(tools, noPixels, { columns: 2, rows: 2 }),
    isHalf: ({ cellMap }: StudioState['lab']) =>
      cellMap.kind === 'running' && cellMap.covered.length === 2,
  },
};

/** What of the work is there, and who is said to have answered it. */
function outcome({ lab, session }: StudioState) {
  const runs = session.runs.map((run: Run) => [
    run.kind === 'curve' ? run.subsets.length : run.answers.length,
    run.settings.modelName,
    run.settings.encoder,
  ]);
  const { trayRun, cellMap } = lab;
  return {
    runs,
    states: [trayRun.kind, lab.curve.drawing.kind, lab.checks.kind, cellMap.kind],
    tray: 'run' in trayRun && [trayRun.run.answers.length, trayRun.run.settings.modelName],
    map: 'covered' in cellMap && [cellMap.covered.length, cellMap.settings.modelName],
  };
}

const NOTHING = { runs: [], states: ['none', 'none', 'none', 'none'], tray: false, map: false };
const halted = {
  tray: {
    ...NOTHING,
    runs: [[2, 'Mini', null]],
    states: ['paused', 'none', 'none', 'none'],
    tray: [2, 'Mini'],
  },
  curve: { ...NOTHING, runs: [[1, 'Mini', null]] },
  checks: { ...NOTHING, runs: [[4, 'Mini', null]], states: ['none', 'none', 'paused', 'none'] },
  'map of the cells': {
    ...NOTHING,
    states: ['none', 'none', 'none', 'done'],
    map: [2, 'Mini'],
  },
};

const changes = {
  'another engine is chosen': (tools: ToolsForTests) => chooseEngine(tools, 'smolvlm-256m'),
  'Mini sees with another encoder': ({ store }: ToolsForTests) => openMini(store, 'DINOv2'),
};

describe.for(Object.keys(works) as (keyof typeof works)[])('the %s', (work) => {
  const { begin, isHalf } = works[work];

  it.for(Object.keys(changes) as (keyof typeof changes)[])(
    'halts when %s, and says who answered',
    async (change, { tools, studio }) => {
      openOnTable(tools.store, lesson);
      openMini(tools.store, null);
      keepInCatalogue(tools.store, 'smolvlm-256m');
      onceIn(tools.store, isHalf, () => changes[change](tools));
      await begin(tools);
      expect(outcome(studio())).toEqual(halted[work]);
    },
  );

  it('goes on while the engine gets its name only with the first answer', async ({
    tools,
    studio,
  }) => {
    openOnTable(tools.store, lesson);
    onceIn(
      tools.store,
      () => tools.engine.batchRows.length + tools.engine.framesScored.length > 0,
      () => openMini(tools.store, null),
    );
    await begin(tools);
    const { runs, map } = outcome(studio());
    expect(work === 'map of the cells' ? map : runs[0]).toContain('Mini');
    expect(outcome(studio()).states).not.toContain('paused');
  });
});
