import { likeliestOf } from '../../domain/evaluation/curve-answers.ts';
import type { CurveSubset } from '../../domain/evaluation/curve-subsets.ts';
import { taughtIn } from '../../domain/lcl/link-context.ts';
import type { CandidateScores } from '../../domain/lcl/scores.ts';
import { supportSetOf } from '../../domain/lcl/support-set.ts';
import type { CurveRun } from '../../domain/session/curve-run.ts';
import { RUN_VERSION } from '../../domain/session/run-record.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import { startTask, type Place, type Task } from '../ask/start-task.ts';
import type { CurveRunState } from '../store/lab/curve-state.ts';
import { orderSeedOf } from '../store/engines-state.ts';
import type { RunRefusal } from '../store/lab/run-refusal.ts';
import { mayEdit } from '../store/may-edit.ts';
import { newId } from '../store/new-id.ts';
import type { Tools } from '../store/tools.ts';
import { curveSize, planInForce } from './curve-plan.ts';
import { keepRun, runConceptsOf, runSettingsOf } from './run-records.ts';
import { testableIn } from './run-tray.ts';

type Drawing = Pick<Tools, 'store' | 'engine' | 'now'>;

const DRAWING: Place<CurveRunState> = {
  read: ({ lab }) => lab.curve.drawing,
  write: (drawing, { lab }) => ({ lab: { ...lab, curve: { ...lab.curve, drawing } } }),
};

/**
 * Asks the test tray with 0, 1, 2, … demonstrations of each concept. The record joins the session's runs when all is
 * answered. If it stops earlier, the record has the subsets that are complete.
 */
export async function drawCurve(tools: Drawing): Promise<void> {
  const { store, engine, now } = tools;
  if (!mayEdit(store)) return;
  const begun = beginCurve(tools);
  if (!begun.ok) {
    setDrawing(tools, { kind: 'refused', refusal: begun.failure });
    return;
  }
  const run = begun.value;
  const studio = store.getState();
  const { subsets, questions } = curveSize(studio.session, run.plan);
  const taught = taughtIn(supportSetOf(studio.session.concepts), orderSeedOf(studio));
  const rows = subsets.flatMap(({ shown }) => run.asked.map(({ imageId }) => ({ imageId, shown })));
  const task = startTask(store, DRAWING, {
    kind: 'running',
    run,
    done: 0,
    all: questions,
  } as CurveRunState);
  await task.turn();
  const take = taker(tools, task, subsets, now());
  const outcome = await engine.scoreBatch({ taught, rows }, take, task.signal);
  if (!task.isCurrent()) return;
  endDrawing(tools, outcome.ok ? { kind: 'none' } : { kind: 'failed', failure: outcome.failure });
}

/** Ends the drawing. The subsets that are complete are kept as a curve that says so. */
export function stopCurve(tools: Pick<Tools, 'store' | 'now'>): void {
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
  });
}

/** Takes scores as they come, and writes each subset once all of its questions are answered. */
function taker(
  { store, now }: Pick<Tools, 'store' | 'now'>,
  task: Task<CurveRunState>,
  subsets: readonly CurveSubset[],
  began: number,
): (scores: readonly CandidateScores[]) => void {
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
          // The engine may have opened only now.
          settings: runSettingsOf(store.getState(), run.settings.threshold),
          subsets: came,
          milliseconds: now() - began,
        },
      };
    });
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
