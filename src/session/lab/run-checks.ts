import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import { checkedPictures } from '../../domain/evaluation/checks/checked-pictures.ts';
import { checkSteps, type CheckStep } from '../../domain/evaluation/checks/check-steps.ts';
import { taughtIn } from '../../domain/lcl/link-context.ts';
import { supportSetOf } from '../../domain/lcl/support-set.ts';
import type { CheckAnswer, CheckName, CheckRun } from '../../domain/session/check-run.ts';
import { RUN_VERSION } from '../../domain/session/run-record.ts';
import { succeed, type Outcome } from '../../kernel/outcome.ts';
import { startTask, type Place, type Task } from '../ask/start-task.ts';
import type { CheckRefusal, ChecksState } from '../store/lab/checks-state.ts';
import { orderSeedOf } from '../store/engines-state.ts';
import { mayEdit } from '../store/may-edit.ts';
import { newId } from '../store/new-id.ts';
import type { StudioState } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';
import { askStep, type AskedPicture, type ChangedPictures } from './ask-step.ts';
import { runConceptsOf, keepRun, runSettingsOf } from './run-records.ts';

type Checking = Pick<Tools, 'store' | 'engine' | 'engines' | 'now'>;

const CHECKS_PLACE: Place<ChecksState> = {
  read: ({ lab }) => lab.checks,
  write: (checks, { lab }) => ({ lab: { ...lab, checks } }),
};

/** A check that is ready to be asked. */
interface Begun {
  readonly run: CheckRun;
  readonly steps: readonly { readonly step: CheckStep; readonly asked: readonly AskedPicture[] }[];
}

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
  const { store } = tools;
  if (!mayEdit(store)) return;
  const refusal = refusalOf(store.getState(), checks);
  if (refusal) {
    setChecks(tools, { kind: 'refused', refusal });
    return;
  }
  for (const [place, check] of checks.entries()) {
    const begun = beginCheck(tools, check, seed);
    const waiting = checks.slice(place + 1);
    const first: ChecksState = { kind: 'running', run: begun.run, waiting };
    const task = startTask<ChecksState>(store, CHECKS_PLACE, first);
    const outcome = await askCheck(tools, changed, begun, task);
    if (!task.isCurrent()) return;
    if (!outcome.ok) {
      const { failure } = outcome;
      task.finish((state, { lab }) =>
        state.kind === 'running'
          ? { lab: { ...lab, checks: { ...state, kind: 'failed', failure } } }
          : {},
      );
      return;
    }
    keepCheck(tools);
  }
}

/** Goes on after a failure: the check that failed is asked anew, and then those that waited. */
export async function resumeChecks(tools: Checking, changed: ChangedPictures): Promise<void> {
  const { checks } = tools.store.getState().lab;
  if (checks.kind !== 'failed') return;
  const { check, seed } = checks.run;
  await runChecks(tools, changed, [check, ...checks.waiting], seed);
}

/** Ends the checks. Answers so far are kept as a check that says that it was not finished. */
export function stopChecks(tools: Pick<Tools, 'store' | 'now'>): void {
  const { checks } = tools.store.getState().lab;
  if ('run' in checks && checks.run.answers.length > 0) keepCheck(tools);
  else setChecks(tools, { kind: 'none' });
}

function refusalOf(
  { session: { concepts, testTray } }: StudioState,
  checks: readonly CheckName[],
): CheckRefusal | null {
  const { labels } = taughtIn(supportSetOf(concepts));
  if (labels.length === 0) return 'nothing-taught';
  // Blank pictures need neither a second concept nor a test picture.
  if (checks.every((check) => check === 'eyes-shut')) return null;
  if (labels.length === 1) return 'one-concept';
  return checkedPictures(testTray, labels, 0).length === 0 ? 'nothing-to-ask' : null;
}

function beginCheck({ store, now }: Checking, check: CheckName, seed: number): Begun {
  const studio = store.getState();
  const { session } = studio;
  const supportSet = supportSetOf(session.concepts);
  const taught = taughtIn(supportSet, orderSeedOf(studio));
  const pictures = checkedPictures(session.testTray, taught.labels, seed);
  const steps = checkSteps(check, taught, seed).map((step) => ({
    step,
    asked: step.condition === 'blank' ? [BLANK] : picturesFor(step, pictures),
  }));
  const run: CheckRun = {
    kind: 'check',
    version: RUN_VERSION,
    id: newId(),
    ranAt: now(),
    settings: runSettingsOf(studio, session.threshold),
    concepts: runConceptsOf(studio, supportSet),
    planned: steps.reduce((sum, { asked }) => sum + asked.length, 0),
    milliseconds: 0,
    check,
    seed,
    answers: [],
  };
  return { steps, run };
}

const BLANK: AskedPicture = { imageId: null, source: '', concept: null };

function picturesFor(
  { leavesOut }: CheckStep,
  pictures: ReturnType<typeof checkedPictures>,
): readonly AskedPicture[] {
  return pictures
    .filter(({ concept }) => concept !== leavesOut)
    .map(({ heldOut: { imageId, source }, concept }) => ({ imageId, source, concept }));
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
  const take = (came: readonly CheckAnswer[]) =>
    task.update((state) =>
      'run' in state
        ? {
            ...state,
            run: {
              ...state.run,
              // The engine may have opened only now.
              settings: runSettingsOf(store.getState(), run.settings.threshold),
              answers: [...state.run.answers, ...came],
              milliseconds: now() - began,
            },
          }
        : state,
    );
  for (const { step, asked } of steps) {
    const outcome = await askStep(tools, changed, step, asked, take, task);
    if (!outcome.ok) return outcome;
  }
  return succeed(null);
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
