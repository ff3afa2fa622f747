import { taughtIn } from '../../domain/lcl/link-context.ts';
import type { CandidateScores } from '../../domain/lcl/scores.ts';
import { shotsOf, supportSetOf, type SupportSet } from '../../domain/lcl/support-set.ts';
import { keptRuns, RUN_VERSION, type RunSettings, type TestRun } from '../../domain/session/run.ts';
import type { HeldOut } from '../../domain/session/session.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import { startTask, type Place } from '../ask/start-task.ts';
import { taughtConcepts } from '../ask/ask.ts';
import { engineInUse, orderSeedOf, UNKNOWN_MODEL } from '../store/engines-state.ts';
import type { RunRefusal, TrayRunState } from '../store/lab-state.ts';
import { mayEdit } from '../store/may-edit.ts';
import { newId } from '../store/new-id.ts';
import { nextChangedAt } from '../store/next-changed-at.ts';
import type { StudioState } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';

type Testing = Pick<Tools, 'store' | 'engine' | 'now'>;

const TRAY_RUN: Place<TrayRunState> = {
  read: ({ lab }) => lab.trayRun,
  write: (trayRun, { lab }) => ({ lab: { ...lab, trayRun } }),
};

/**
 * Answers every picture of the test tray whose truth is known, with the support set as it stands. The record joins the
 * session's runs when all are answered, or when the visitor stops it after the first.
 */
export async function runTray(tools: Testing): Promise<void> {
  const { store } = tools;
  if (!mayEdit(store)) return;
  const begun = beginRun(tools);
  if (!begun.ok) {
    setTrayRun(tools, { kind: 'refused', refusal: begun.failure });
    return;
  }
  await goOn(tools, begun.value);
}

/** Halts the run under way. What it has found stays, and it can go on. */
export function pauseTray({ store }: Pick<Tools, 'store'>): void {
  const { trayRun } = store.getState().lab;
  if (trayRun.kind === 'running') setTrayRun({ store }, { kind: 'paused', run: trayRun.run });
}

/** Goes on with a run that was paused or that failed, if the table is still the one that it began with. */
export async function resumeTray(tools: Testing): Promise<void> {
  const { trayRun } = tools.store.getState().lab;
  if (trayRun.kind === 'paused' || trayRun.kind === 'failed') await goOn(tools, trayRun.run);
}

/** Ends the run. If it has answers, they are kept as a run of their own, which says that it was not finished. */
export function stopTray(tools: Pick<Tools, 'store' | 'now'>): void {
  const { trayRun } = tools.store.getState().lab;
  if (!('run' in trayRun)) return;
  if (trayRun.run.answers.length > 0) keepRun(tools, trayRun.run);
  setTrayRun(tools, { kind: 'none' });
}

/** Test pictures that can be graded, because somebody has said what they are. */
export function testableIn(testTray: readonly HeldOut[]): readonly HeldOut[] {
  return testTray.filter(({ truth }) => truth !== '');
}

function beginRun({ store, now }: Testing): Outcome<TestRun, RunRefusal> {
  const studio = store.getState();
  const { concepts, testTray, threshold } = studio.session;
  const supportSet = supportSetOf(concepts);
  if (supportSet.length === 0) return fail('nothing-taught');
  if (testTray.length === 0) return fail('empty-tray');
  const planned = testableIn(testTray).length;
  if (planned === 0) return fail('no-truth');
  return succeed({
    kind: 'test',
    version: RUN_VERSION,
    id: newId(),
    ranAt: now(),
    settings: settingsOf(studio, threshold),
    concepts: conceptsOf(studio, supportSet),
    planned,
    answers: [],
    milliseconds: 0,
  });
}

/** In the order of the scores. */
function conceptsOf({ session }: StudioState, supportSet: SupportSet): TestRun['concepts'] {
  const shots = shotsOf(supportSet);
  const named = taughtConcepts(session.concepts);
  return taughtIn(supportSet).labels.flatMap((label) => {
    const concept = named.find((taught) => taught.label === label);
    return concept ? [{ ...concept, shots: shots.get(label) ?? 0 }] : [];
  });
}

function settingsOf(studio: StudioState, threshold: number): RunSettings {
  const state = engineInUse(studio);
  const ready = 'modelName' in state ? state : null;
  return {
    modelName: ready?.modelName ?? UNKNOWN_MODEL,
    device: ready?.device ?? 'unknown',
    encoder: ready?.pretrainedEncoder?.name ?? null,
    threshold,
  };
}

/** Asks for the answers that are still missing, in the order of the tray. */
async function goOn(tools: Testing, begun: TestRun): Promise<void> {
  const { store, engine, now } = tools;
  const task = startTask(store, TRAY_RUN, { kind: 'running', run: begun } as TrayRunState);
  await task.turn();
  const studio = store.getState();
  const answered = new Set(begun.answers.map(({ heldOutId }) => heldOutId));
  const asked = testableIn(studio.session.testTray).filter(({ id }) => !answered.has(id));
  const taught = taughtIn(supportSetOf(studio.session.concepts), orderSeedOf(studio));
  const began = now();
  let next = 0;
  const take = (scores: readonly CandidateScores[]) => {
    const from = next;
    next += scores.length;
    const came = scores.flatMap((one, index) => {
      const heldOut = asked[from + index];
      if (!heldOut) return [];
      const { id, imageId, source, truth } = heldOut;
      return [{ heldOutId: id, imageId, source, truth, scores: one }];
    });
    task.update((state) =>
      'run' in state
        ? {
            ...state,
            run: {
              ...state.run,
              // The engine may have opened only now.
              settings: settingsOf(store.getState(), begun.settings.threshold),
              answers: [...state.run.answers, ...came],
              milliseconds: begun.milliseconds + now() - began,
            },
          }
        : state,
    );
  };
  const rows = asked.map(({ imageId }) => ({ imageId }));
  const outcome = await engine.scoreBatch({ taught, rows }, take, task.signal);
  if (!task.isCurrent()) return;
  const { trayRun } = store.getState().lab;
  if (trayRun.kind !== 'running') return;
  if (!outcome.ok) {
    setTrayRun(tools, { kind: 'failed', run: trayRun.run, failure: outcome.failure });
    return;
  }
  keepRun(tools, trayRun.run);
  task.finish((_, { lab }) => ({ lab: { ...lab, trayRun: { kind: 'none' } } }));
}

function keepRun({ store, now }: Pick<Tools, 'store' | 'now'>, run: TestRun): void {
  store.setState(({ session }) => ({
    session: {
      ...session,
      runs: keptRuns([...session.runs, run]),
      changedAt: nextChangedAt(store, now),
    },
  }));
}

function setTrayRun({ store }: Pick<Tools, 'store'>, trayRun: TrayRunState): void {
  store.setState(({ lab }) => ({ lab: { ...lab, trayRun } }));
}
