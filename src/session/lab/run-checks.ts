import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import type { CheckAnswer, CheckName, CheckRun } from '../../domain/session/check-run.ts';
import { succeed, type Outcome } from '../../kernel/outcome.ts';
import { startTask, type Place, type Task } from '../ask/start-task.ts';
import type { ChecksState } from '../store/lab/checks-state.ts';
import { mayEdit } from '../store/may-edit.ts';
import type { Tools } from '../store/tools.ts';
import { askStep, type ChangedPictures } from './ask-step.ts';
import { beginCheck, refusalOf, type Begun } from './begin-check.ts';
import { haltForAnotherEngine } from './halt-for-another-engine.ts';
import { mayGoOn } from './table-mark.ts';
import { keepMeanwhile, keepRun, settledSettings } from './run-records.ts';

type Checking = Pick<Tools, 'store' | 'engine' | 'engines' | 'now'>;

const CHECKS_PLACE: Place<ChecksState> = {
  read: ({ lab }) => lab.checks,
  write: (checks, { lab }) => ({ lab: { ...lab, checks } }),
};

/**
 * Runs trick checks one after another. Each joins the session's runs as soon as it is done. `changed` makes the pictures
 * that nobody keeps.
 */
export async function runChecks(
  tools: Checking,
  changed: ChangedPictures,
  checks: readonly CheckName[],
  seed: number,
): Promise<void> {
  await runInTurn(tools, changed, checks, seed, null);
}

/** `open` is a run of the first check that is not complete. It goes on with the answers that are missing. */
async function runInTurn(
  tools: Checking,
  changed: ChangedPictures,
  checks: readonly CheckName[],
  seed: number,
  open: CheckRun | null,
): Promise<void> {
  const { store } = tools;
  if (!mayEdit(store)) return;
  const refusal = refusalOf(store.getState(), checks);
  if (refusal) {
    setChecks(tools, { kind: 'refused', refusal });
    return;
  }
  for (const [place, check] of checks.entries()) {
    const begun = beginCheck(tools, check, seed, place === 0 ? open : null);
    const waiting = checks.slice(place + 1);
    const first: ChecksState = { kind: 'running', run: begun.run, waiting };
    const task = startTask<ChecksState>(store, CHECKS_PLACE, first);
    haltForAnotherEngine(store, task, begun.run.settings, () => pauseChecks(tools));
    const outcome = await askCheck(tools, changed, begun, task);
    if (!task.isCurrent()) return;
    if (!outcome.ok) {
      haltChecks(tools, { kind: 'failed', failure: outcome.failure });
      return;
    }
    keepCheck(tools);
  }
}

/**
 * Goes on after a pause or a failure: with the check under way, and then with those that waited. If the table has changed
 * meanwhile, that check is asked anew.
 */
export async function resumeChecks(tools: Checking, changed: ChangedPictures): Promise<void> {
  const studio = tools.store.getState();
  const { checks } = studio.lab;
  if (checks.kind !== 'failed' && checks.kind !== 'paused') return;
  const { run, waiting } = checks;
  const open = mayGoOn(run, studio) ? run : null;
  await runInTurn(tools, changed, [run.check, ...waiting], run.seed, open);
}

/** Goes on with a check of the session that was not finished, such as one whose page was closed. */
export async function resumeCheck(
  tools: Checking,
  changed: ChangedPictures,
  run: CheckRun,
): Promise<void> {
  const open = mayGoOn(run, tools.store.getState()) ? run : null;
  await runInTurn(tools, changed, [run.check], run.seed, open);
}

/** Halts the checks. What they have found is kept, and they can go on. */
export function pauseChecks(tools: Pick<Tools, 'store' | 'now'>): void {
  haltChecks(tools, { kind: 'paused' });
}

/** Ends the checks. Answers so far are kept as a check that says that it was not finished. */
export function stopChecks(tools: Pick<Tools, 'store' | 'now'>): void {
  const { checks } = tools.store.getState().lab;
  if ('run' in checks && checks.run.answers.length > 0) keepCheck(tools);
  else setChecks(tools, { kind: 'none' });
}

async function askCheck(
  tools: Checking,
  changed: ChangedPictures,
  { run, steps }: Begun,
  task: Task<ChecksState>,
): Promise<Outcome<null, EngineFailure>> {
  const { store, now } = tools;
  await task.turn();
  const began = now();
  const keepNowAndThen = keepMeanwhile(tools, task, () => {
    const { checks } = store.getState().lab;
    return 'run' in checks && checks.run.answers.length > 0 ? checks.run : null;
  });
  const take = (came: readonly CheckAnswer[]) => {
    task.update((state) =>
      'run' in state
        ? {
            ...state,
            run: {
              ...state.run,
              settings: settledSettings(state.run.settings, store.getState()),
              answers: [...state.run.answers, ...came],
              milliseconds: run.milliseconds + now() - began,
            },
          }
        : state,
    );
    keepNowAndThen();
  };
  for (const { step, asked } of steps) {
    const outcome = await askStep(tools, changed, step, asked, take, task);
    if (!outcome.ok) return outcome;
  }
  return succeed(null);
}

/** The check under way stays and can go on. The session has its answers, so that a reload loses none. */
function haltChecks(
  tools: Pick<Tools, 'store' | 'now'>,
  how: { kind: 'paused' } | { kind: 'failed'; failure: EngineFailure },
): void {
  const { checks } = tools.store.getState().lab;
  if (checks.kind !== 'running') return;
  setChecks(tools, { ...checks, ...how });
  if (checks.run.answers.length > 0) keepRun(tools, checks.run);
}

/** The check under way joins the runs of the session. */
function keepCheck(tools: Pick<Tools, 'store' | 'now'>): void {
  const { checks } = tools.store.getState().lab;
  setChecks(tools, { kind: 'none' });
  if ('run' in checks) keepRun(tools, checks.run);
}

function setChecks({ store }: Pick<Tools, 'store'>, checks: ChecksState): void {
  store.setState(({ lab }) => ({ lab: { ...lab, checks } }));
}
