import { likeliestOf } from '../../domain/evaluation/curve-answers.ts';
import type { CurveSubset } from '../../domain/evaluation/curve-subsets.ts';
import { taughtIn } from '../../domain/lcl/link-context.ts';
import type { CandidateScores } from '../../domain/lcl/scores.ts';
import { supportSetOf } from '../../domain/lcl/support-set.ts';
import type { CurveRun } from '../../domain/session/curve-run.ts';
import { isCurveRun } from '../../domain/session/run.ts';
import { RUN_VERSION } from '../../domain/session/run-record.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import { startTask, type Place, type Task } from '../ask/start-task.ts';
import type { CurveRunState } from '../store/lab/curve-state.ts';
import { orderSeedOf } from '../store/engines-state.ts';
import type { RunRefusal } from '../store/lab/run-refusal.ts';
import { mayEdit } from '../store/may-edit.ts';
import { newId } from '../store/new-id.ts';
import type { StudioState } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';
import { curveSize, planInForce } from './curve-plan.ts';
import { haltForAnotherEngine } from './halt-for-another-engine.ts';
import {
  keepMeanwhile,
  keepRun,
  runConceptsOf,
  runSettingsOf,
  settledSettings,
} from './run-records.ts';
import { mayGoOn, tableMark, testableIn } from './table-mark.ts';

type Drawing = Pick<Tools, 'store' | 'engine' | 'now'>;

const DRAWING: Place<CurveRunState> = {
  read: ({ lab }) => lab.curve.drawing,
  write: (drawing, { lab }) => ({ lab: { ...lab, curve: { ...lab.curve, drawing } } }),
};

/**
 * Asks the test tray with 0, 1, 2, … demonstrations of each concept. The record joins the session's runs when all is
 * answered. If it pauses earlier, the record has the subsets that are complete. A long drawing is kept meanwhile too.
 */
export async function drawCurve(tools: Drawing): Promise<void> {
  if (!mayEdit(tools.store)) return;
  const begun = beginCurve(tools);
  if (begun.ok) await askMissing(tools, begun.value);
  else setDrawing(tools, { kind: 'refused', refusal: begun.failure });
}

/**
 * Goes on with the last curve, which was paused, or whose engine failed, or whose page was closed. Without such a curve
 * it draws a new one.
 */
export async function resumeCurve(tools: Drawing): Promise<void> {
  if (!mayEdit(tools.store)) return;
  const open = unfinishedCurve(tools.store.getState());
  if (open) await askMissing(tools, open);
  else await drawCurve(tools);
}

/** The last curve, if some of its subsets are not answered yet and it may go on. */
export function unfinishedCurve(studio: StudioState): CurveRun | undefined {
  const run = studio.session.runs.findLast(isCurveRun);
  return run && run.subsets.length < run.planned && mayGoOn(run, studio) ? run : undefined;
}

/** Asks under the subsets that are not answered yet. Subsets have an order, so the first ones are those that are. */
async function askMissing(tools: Drawing, run: CurveRun): Promise<void> {
  const { store, engine } = tools;
  const studio = store.getState();
  const { subsets, questions } = curveSize(studio.session, run.plan);
  const taught = taughtIn(supportSetOf(studio.session.concepts), orderSeedOf(studio));
  const missing = subsets.slice(run.subsets.length);
  const rows = missing.flatMap(({ shown }) => run.asked.map(({ imageId }) => ({ imageId, shown })));
  const task = startTask(store, DRAWING, {
    kind: 'running',
    run,
    done: run.subsets.length * run.asked.length,
    all: questions,
  } as CurveRunState);
  haltForAnotherEngine(store, task, run.settings, () => pauseCurve(tools));
  await task.turn();
  const take = taker(tools, task, missing, run);
  const outcome = await engine.scoreBatch({ taught, rows }, take, task.signal);
  if (!task.isCurrent()) return;
  endDrawing(tools, outcome.ok ? { kind: 'none' } : { kind: 'failed', failure: outcome.failure });
}

/** Halts the drawing. The subsets that are complete are kept as a curve, and it can go on. */
export function pauseCurve(tools: Pick<Tools, 'store' | 'now'>): void {
  endDrawing(tools, { kind: 'none' });
}

function beginCurve({ store, now }: Drawing): Outcome<CurveRun, RunRefusal> {
  const studio = store.getState();
  const { concepts, testTray, threshold } = studio.session;
  const supportSet = supportSetOf(concepts);
  if (supportSet.length === 0) return fail('nothing-taught');
  if (testTray.length === 0) return fail('empty-tray');
  const asked = testableIn(testTray);
  if (asked.length === 0) return fail('no-truth');
  const plan = planInForce(studio.lab.curve.plan, studio.engines.chosen);
  const { subsets } = curveSize(studio.session, plan);
  return succeed({
    kind: 'curve',
    version: RUN_VERSION,
    id: newId(),
    ranAt: now(),
    settings: runSettingsOf(studio, threshold),
    concepts: runConceptsOf(studio, supportSet),
    plan,
    planned: subsets.length,
    asked: asked.map(({ id, imageId, source, truth }) => ({
      heldOutId: id,
      imageId,
      source,
      truth,
    })),
    subsets: [],
    milliseconds: 0,
    table: tableMark(studio),
  });
}

/** Takes scores as they come, and writes each subset once all of its questions are answered. */
function taker(
  tools: Pick<Tools, 'store' | 'now'>,
  task: Task<CurveRunState>,
  subsets: readonly CurveSubset[],
  begun: CurveRun,
): (scores: readonly CandidateScores[]) => void {
  const { store, now } = tools;
  const began = now();
  const keepNowAndThen = keepMeanwhile(tools, task, () => {
    const { drawing } = store.getState().lab.curve;
    return 'run' in drawing && drawing.run.subsets.length > 0 ? drawing.run : null;
  });
  let waiting: CandidateScores[] = [];
  let complete = 0;
  return (scores) => {
    waiting.push(...scores);
    task.update((state) => {
      if (state.kind !== 'running') return state;
      const { run } = state;
      const came = [...run.subsets];
      while (waiting.length >= run.asked.length) {
        const subset = subsets[complete];
        if (!subset) break;
        const { shots, orders } = subset;
        came.push({ shots, orders, ...likeliestOf(waiting.slice(0, run.asked.length)) });
        waiting = waiting.slice(run.asked.length);
        complete += 1;
      }
      return {
        ...state,
        done: state.done + scores.length,
        run: {
          ...run,
          settings: settledSettings(run.settings, store.getState()),
          subsets: came,
          milliseconds: begun.milliseconds + now() - began,
        },
      };
    });
    keepNowAndThen();
  };
}

function endDrawing(tools: Pick<Tools, 'store' | 'now'>, after: CurveRunState): void {
  const { drawing } = tools.store.getState().lab.curve;
  if (drawing.kind !== 'running') return;
  setDrawing(tools, after);
  if (drawing.run.subsets.length > 0) keepRun(tools, drawing.run);
}

function setDrawing({ store }: Pick<Tools, 'store'>, drawing: CurveRunState): void {
  store.setState((studio) => DRAWING.write(drawing, studio));
}
