import type { Episode } from '../../domain/session/episode.ts';
import { HUB_MODELS, hubModel } from '../../domain/models/hub-models.ts';
import type { StudioState } from './session-store.ts';

/** Who answers now, by the name that its episodes carry; `null` while Mini is not open yet: its name comes with it. */
export function modelNameInUse({ hub }: Pick<StudioState, 'hub'>): string | null {
  if (hub.chosen !== 'mini') return hubModel(hub.chosen).name;
  return 'modelName' in hub.mini ? hub.mini.modelName : null;
}

/**
 * Whether an answer is of another model than the one that answers now: another hub model, or Mini with another encoder. One whose
 * model was not written down is nobody else's.
 */
export function isByAnother({ engine }: Episode, table: Pick<StudioState, 'hub'>): boolean {
  const { modelName } = engine;
  const inUse = modelNameInUse(table);
  if (inUse === null) return HUB_MODELS.some(({ name }) => name === modelName);
  return modelName !== inUse && modelName !== UNKNOWN_MODEL;
}

/** In the place of a model's name, where nobody knew it. */
export const UNKNOWN_MODEL = 'unknown';
