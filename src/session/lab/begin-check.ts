import { checkedPictures } from '../../domain/evaluation/checks/checked-pictures.ts';
import { checkSteps, type CheckStep } from '../../domain/evaluation/checks/check-steps.ts';
import { taughtIn } from '../../domain/lcl/link-context.ts';
import { supportSetOf } from '../../domain/lcl/support-set.ts';
import type { CheckAnswer, CheckName, CheckRun } from '../../domain/session/check-run.ts';
import { RUN_VERSION } from '../../domain/session/run-record.ts';
import type { CheckRefusal } from '../store/lab/checks-state.ts';
import { orderSeedOf } from '../store/engines-state.ts';
import { newId } from '../store/new-id.ts';
import type { StudioState } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';
import type { AskedPicture } from './ask-step.ts';
import { runConceptsOf, runSettingsOf } from './run-records.ts';
import { tableMark } from './table-mark.ts';

/** A check that is ready to be asked. */
export interface Begun {
  readonly run: CheckRun;
  readonly steps: readonly { readonly step: CheckStep; readonly asked: readonly AskedPicture[] }[];
}

/** Why these checks cannot begin; `null` if they can. */
export function refusalOf(
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

/** Prepares a check, or what is missing of an open one. */
export function beginCheck(
  { store, now }: Pick<Tools, 'store' | 'now'>,
  check: CheckName,
  seed: number,
  open: CheckRun | null,
): Begun {
  const studio = store.getState();
  const { session } = studio;
  const supportSet = supportSetOf(session.concepts);
  const taught = taughtIn(supportSet, orderSeedOf(studio));
  const pictures = checkedPictures(session.testTray, taught.labels, seed);
  const steps = checkSteps(check, taught, seed).map((step) => ({
    step,
    asked: step.condition === 'blank' ? [BLANK] : picturesFor(step, pictures),
  }));
  const run: CheckRun = open ?? {
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
    table: tableMark(studio),
  };
  return { steps: withoutAnswered(steps, run), run };
}

/** The steps with the pictures that have no answer yet. */
function withoutAnswered(steps: Begun['steps'], { answers }: CheckRun): Begun['steps'] {
  const keyOf = (place: Pick<CheckAnswer, 'condition' | 'variant' | 'imageId'>) =>
    `${place.condition} ${place.variant} ${place.imageId}`;
  const answered = new Set(answers.map(keyOf));
  return steps.map(({ step, asked }) => ({
    step,
    asked: asked.filter(({ imageId }) => !answered.has(keyOf({ ...step, imageId }))),
  }));
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
