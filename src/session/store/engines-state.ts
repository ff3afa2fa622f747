import type { EngineState } from '../../ports/engine-state.ts';
import { HUB_MODELS, hubModel, type EngineChoice } from '../../domain/models/hub-models.ts';
import type { Episode } from '../../domain/session/episode.ts';

/** Which engine answers, and the state of each. */
export interface EnginesState {
  readonly chosen: EngineChoice;
  readonly mini: EngineState;
  /** Of the hub model's engine; `absent` while Mini answers. */
  readonly hub: EngineState;
  /** Of the engine that is opened for one comparison and closed with it. */
  readonly beside: EngineState;
  /** Names the order of the support set; see `interleave`. */
  readonly orderSeed: number;
}

export const NO_ENGINES: EnginesState = {
  chosen: 'mini',
  mini: { kind: 'absent' },
  hub: { kind: 'absent' },
  beside: { kind: 'absent' },
  orderSeed: 1,
};

/** The part of the store's state that these selectors read. */
interface WithEngines {
  readonly engines: EnginesState;
}

/** The state of the engine that answers now. */
export function engineInUse({ engines }: WithEngines): EngineState {
  return engines.chosen === 'mini' ? engines.mini : engines.hub;
}

/** The order in which the current engine reads the support set; `undefined` where order means nothing to it. */
export function orderSeedOf({ engines }: WithEngines): number | undefined {
  return engines.chosen === 'mini' ? undefined : engines.orderSeed;
}

/**
 * The name of the current engine, as its episodes carry it. `null` until Mini is open, because the name comes with its
 * model.
 */
export function modelNameInUse({ engines: { chosen, mini } }: WithEngines): string | null {
  if (chosen !== 'mini') return hubModel(chosen).name;
  return 'modelName' in mini ? mini.modelName : null;
}

/**
 * Whether an answer came from a model other than the current one. That is another hub model, or Mini with another
 * encoder. An answer without a recorded model counts as the current one's.
 */
export function isByAnother({ engine }: Episode, state: WithEngines): boolean {
  const { modelName } = engine;
  const inUse = modelNameInUse(state);
  if (inUse === null) return HUB_MODELS.some(({ name }) => name === modelName);
  return modelName !== inUse && modelName !== UNKNOWN_MODEL;
}

/** Stands in for a model's name that was not known. */
export const UNKNOWN_MODEL = 'unknown';
