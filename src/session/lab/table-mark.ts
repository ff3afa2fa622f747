import { taughtIn } from '../../domain/lcl/link-context.ts';
import { supportSetOf } from '../../domain/lcl/support-set.ts';
import type { RunRecord, RunSettings } from '../../domain/session/run-record.ts';
import type { HeldOut } from '../../domain/session/session.ts';
import { mixSeeds } from '../../kernel/prng.ts';
import { engineInUse, modelNameInUse, orderSeedOf, UNKNOWN_MODEL } from '../store/engines-state.ts';
import type { StudioState } from '../store/session-store.ts';

/** Test pictures that can be graded, because somebody has said what they are. */
export function testableIn(testTray: readonly HeldOut[]): readonly HeldOut[] {
  return testTray.filter(({ truth }) => truth !== '');
}

/**
 * A number of 32 bits that stands for what is taught and what is asked. A run keeps it, so that it can tell after a
 * reload whether it may go on.
 */
export function tableMark(studio: StudioState): number {
  const { concepts, testTray } = studio.session;
  const { supportSet, orderSeed } = taughtIn(supportSetOf(concepts), orderSeedOf(studio));
  const key = JSON.stringify([
    supportSet.map(({ demonstrationId, imageId, label }) => [demonstrationId, imageId, label]),
    orderSeed ?? null,
    testableIn(testTray).map(({ id, imageId, truth }) => [id, imageId, truth]),
  ]);
  let mark = 0;
  for (let at = 0; at < key.length; at += 1) mark = mixSeeds(mark, key.charCodeAt(at));
  return mark;
}

/** Whether a run that is not complete may go on: the table, the engine and the encoder are those that it began with. */
export function mayGoOn(
  { table, settings }: Pick<RunRecord, 'table' | 'settings'>,
  studio: StudioState,
): boolean {
  if (table === undefined || isOtherEngine(settings, studio)) return false;
  return table === tableMark(studio);
}

/**
 * Whether another engine or encoder answers now than the one of these settings. Before an engine is ready, nobody knows
 * its name, and it counts as no other.
 */
export function isOtherEngine(
  { modelName, encoder }: Pick<RunSettings, 'modelName' | 'encoder'>,
  studio: Pick<StudioState, 'engines'>,
): boolean {
  if (modelName === UNKNOWN_MODEL) return false;
  const inUse = modelNameInUse(studio);
  if (inUse !== null && inUse !== modelName) return true;
  const engine = engineInUse(studio);
  return 'modelName' in engine && (engine.pretrainedEncoder?.name ?? null) !== encoder;
}
