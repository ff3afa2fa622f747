import { taughtIn } from '../../domain/lcl/link-context.ts';
import { shotsOf, type SupportSet } from '../../domain/lcl/support-set.ts';
import { keptRuns, type Run } from '../../domain/session/run.ts';
import type { RunConcept, RunSettings } from '../../domain/session/run-record.ts';
import { taughtConcepts } from '../ask/ask.ts';
import { engineInUse, orderSeedOf, UNKNOWN_MODEL } from '../store/engines-state.ts';
import { nextChangedAt } from '../store/next-changed-at.ts';
import type { Task } from '../ask/start-task.ts';
import type { StudioState } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';

/** The concepts of a support set, in the order of the scores. */
export function runConceptsOf({ session }: StudioState, supportSet: SupportSet): RunConcept[] {
  const shots = shotsOf(supportSet);
  const named = taughtConcepts(session.concepts);
  return taughtIn(supportSet).labels.flatMap((label) => {
    const concept = named.find((taught) => taught.label === label);
    return concept ? [{ ...concept, shots: shots.get(label) ?? 0 }] : [];
  });
}

/** The engine that answers now, and the threshold. */
export function runSettingsOf(studio: StudioState, threshold: number): RunSettings {
  const state = engineInUse(studio);
  const ready = 'modelName' in state ? state : null;
  const orderSeed = orderSeedOf(studio);
  return {
    modelName: ready?.modelName ?? UNKNOWN_MODEL,
    device: ready?.device ?? 'unknown',
    encoder: ready?.pretrainedEncoder?.name ?? null,
    threshold,
    ...(orderSeed !== undefined && { orderSeed }),
  };
}

/** The settings of a run under way. Its engine may have opened only now; once that has a name, it stays the run's. */
export function settledSettings(settings: RunSettings, studio: StudioState): RunSettings {
  return settings.modelName === UNKNOWN_MODEL
    ? runSettingsOf(studio, settings.threshold)
    : settings;
}

/** Puts a run last among the session's, in the place of an earlier part of it. It is a record, and no step of undo. */
export function keepRun({ store, now }: Pick<Tools, 'store' | 'now'>, run: Run): void {
  if (store.getState().editing.kind !== 'here') return;
  store.setState(({ session }) => ({
    session: {
      ...session,
      runs: keptRuns([...session.runs.filter(({ id }) => id !== run.id), run]),
      changedAt: nextChangedAt(store, now),
    },
  }));
}

/** A run that takes longer is kept in the session this often, so that a browser that ends loses no more than that. */
const KEPT_EVERY_MS = 5_000;

/**
 * Keeps a run under way in the session now and then, and at once when the page is hidden or left, because it may not come
 * back. Returns what to call when answers have come. `underWay` is `null` if there is nothing to keep.
 */
export function keepMeanwhile(
  tools: Pick<Tools, 'store' | 'now'>,
  { isCurrent }: Pick<Task<object>, 'isCurrent'>,
  underWay: () => Run | null,
): () => void {
  const { store, now } = tools;
  let kept = now();
  const keep = () => {
    kept = now();
    const run = underWay();
    if (run) keepRun(tools, run);
  };
  const unsubscribe = store.subscribe(({ leftAt }, before) => {
    if (!isCurrent()) unsubscribe();
    else if (leftAt !== before.leftAt) keep();
  });
  return () => {
    if (isCurrent() && now() - kept >= KEPT_EVERY_MS) keep();
  };
}
