import { taughtIn } from '../../domain/lcl/link-context.ts';
import type { CandidateScores } from '../../domain/lcl/scores.ts';
import { supportSetOf } from '../../domain/lcl/support-set.ts';
import { isTestRun, type RunAnswer, type TestRun } from '../../domain/session/run.ts';
import { RUN_VERSION } from '../../domain/session/run-record.ts';
import type { HeldOut } from '../../domain/session/session.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import { startTask, type Place } from '../ask/start-task.ts';
import { orderSeedOf } from '../store/engines-state.ts';
import type { OpenRun, TrayRunState } from '../store/lab/lab-state.ts';
import type { RunRefusal } from '../store/lab/run-refusal.ts';
import { mayEdit } from '../store/may-edit.ts';
import { newId } from '../store/new-id.ts';
import type { StudioState } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';
import { haltForAnotherEngine } from './halt-for-another-engine.ts';
import {
  keepMeanwhile,
  keepRun,
  runConceptsOf,
  runSettingsOf,
  settledSettings,
} from './run-records.ts';
import { mayGoOn, tableMark, testableIn } from './table-mark.ts';

type Testing = Pick<Tools, 'store' | 'engine' | 'now'>;

const TRAY_RUN: Place<TrayRunState> = {
  read: ({ lab }) => lab.trayRun,
  write: (trayRun, { lab }) => ({ lab: { ...lab, trayRun } }),
};

/**
 * Answers every picture of the test tray whose truth is known, with the support set as it stands. The record joins the
 * session's runs when all are answered, or when the visitor stops it after the first. A long run is kept meanwhile too.
 */
export async function runTray(tools: Testing): Promise<void> {
  await begin(tools, false);
}

/** Halts the run under way. It can go on. The session has its answers, so that a reload loses none. */
export function pauseTray(tools: Pick<Tools, 'store' | 'now'>): void {
  const { trayRun } = tools.store.getState().lab;
  if (trayRun.kind !== 'running') return;
  setTrayRun(tools, { ...trayRun, kind: 'paused' });
  if (trayRun.run.answers.length > 0) keepRun(tools, trayRun.run);
}

/**
 * Goes on with a run that was paused, that failed, or that the session has from a page which was closed. If the table has
 * changed since, the run ends with what it has, and a new one begins. One run must not mix answers about two tables.
 */
export async function resumeTray(tools: Testing): Promise<void> {
  const { trayRun } = tools.store.getState().lab;
  if (trayRun.kind === 'running' || !mayEdit(tools.store)) return;
  if (!('run' in trayRun)) {
    const open = unfinishedTray(tools.store.getState());
    if (open) await goOn(tools, open);
    return;
  }
  if (!mayGoOn(trayRun.run, tools.store.getState())) {
    stopTray(tools);
    await begin(tools, true);
  } else await goOn(tools, trayRun);
}

/** The last run over the tray, if some pictures are not answered yet and it may go on. */
export function unfinishedTray(studio: StudioState): OpenRun | undefined {
  const { concepts, testTray, runs } = studio.session;
  const run = runs.findLast(isTestRun);
  if (!run || run.answers.length >= run.planned || !mayGoOn(run, studio)) return undefined;
  const taught = taughtIn(supportSetOf(concepts), orderSeedOf(studio));
  return { run, taught, asked: testableIn(testTray), isAnew: false };
}

/** Ends the run. If it has answers, they are kept as a run of their own, which says that it was not finished. */
export function stopTray(tools: Pick<Tools, 'store' | 'now'>): void {
  const { trayRun } = tools.store.getState().lab;
  if (!('run' in trayRun)) return;
  if (trayRun.run.answers.length > 0) keepRun(tools, ended(trayRun.run));
  setTrayRun(tools, { kind: 'none' });
}

/** Without the mark of its table, a run that is not complete never goes on. */
function ended(run: TestRun): TestRun {
  const record = { ...run };
  delete record.table;
  return record;
}

async function begin(tools: Testing, isAnew: boolean): Promise<void> {
  const { store } = tools;
  if (!mayEdit(store)) return;
  const begun = beginRun(tools, isAnew);
  if (begun.ok) await goOn(tools, begun.value);
  else setTrayRun(tools, { kind: 'refused', refusal: begun.failure });
}

function beginRun({ store, now }: Testing, isAnew: boolean): Outcome<OpenRun, RunRefusal> {
  const studio = store.getState();
  const { concepts, testTray, threshold } = studio.session;
  const taught = taughtIn(supportSetOf(concepts), orderSeedOf(studio));
  if (taught.supportSet.length === 0) return fail('nothing-taught');
  if (testTray.length === 0) return fail('empty-tray');
  const asked = testableIn(testTray);
  if (asked.length === 0) return fail('no-truth');
  const run: TestRun = {
    kind: 'test',
    version: RUN_VERSION,
    id: newId(),
    ranAt: now(),
    settings: runSettingsOf(studio, threshold),
    concepts: runConceptsOf(studio, taught.supportSet),
    planned: asked.length,
    answers: [],
    milliseconds: 0,
    table: tableMark(studio),
  };
  return succeed({ run, taught, asked, isAnew });
}

/** Asks for the answers that are still missing, in the order of the tray. */
async function goOn(tools: Testing, open: OpenRun): Promise<void> {
  const { store, engine, now } = tools;
  const { run: begun, taught, asked } = open;
  const task = startTask(store, TRAY_RUN, { ...open, kind: 'running' } as TrayRunState);
  haltForAnotherEngine(store, task, begun.settings, () => pauseTray(tools));
  await task.turn();
  const answered = new Set(begun.answers.map(({ heldOutId }) => heldOutId));
  const missing = asked.filter(({ id }) => !answered.has(id));
  const began = now();
  const keepNowAndThen = keepMeanwhile(tools, task, () => {
    const { trayRun } = store.getState().lab;
    return 'run' in trayRun && trayRun.run.answers.length > 0 ? trayRun.run : null;
  });
  let next = 0;
  const take = (scores: readonly CandidateScores[]) => {
    const came = answersOf(missing.slice(next), scores);
    next += scores.length;
    task.update((state) => {
      if (!('run' in state)) return state;
      const settings = settledSettings(state.run.settings, store.getState());
      const answers = [...state.run.answers, ...came];
      const milliseconds = begun.milliseconds + now() - began;
      return { ...state, run: { ...state.run, settings, answers, milliseconds } };
    });
    keepNowAndThen();
  };
  const rows = missing.map(({ imageId }) => ({ imageId }));
  const outcome = await engine.scoreBatch({ taught, rows }, take, task.signal);
  if (!task.isCurrent()) return;
  const { trayRun } = store.getState().lab;
  if (trayRun.kind !== 'running') return;
  if (!outcome.ok) {
    setTrayRun(tools, { ...trayRun, kind: 'failed', failure: outcome.failure });
    if (trayRun.run.answers.length > 0) keepRun(tools, trayRun.run);
    return;
  }
  keepRun(tools, trayRun.run);
  task.finish((_, { lab }) => ({ lab: { ...lab, trayRun: { kind: 'none' } } }));
}

function answersOf(
  asked: readonly HeldOut[],
  scores: readonly CandidateScores[],
): readonly RunAnswer[] {
  return scores.flatMap((one, index) => {
    const heldOut = asked[index];
    if (!heldOut) return [];
    const { id, imageId, source, truth } = heldOut;
    return [{ heldOutId: id, imageId, source, truth, scores: one }];
  });
}

function setTrayRun({ store }: Pick<Tools, 'store'>, trayRun: TrayRunState): void {
  store.setState(({ lab }) => ({ lab: { ...lab, trayRun } }));
}
