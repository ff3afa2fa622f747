import type { HubModelId } from '../../domain/models/hub-models.ts';
import type { ModelShelf, ShelfState } from '../store/model-shelf.ts';
import type { SessionStore } from '../store/session-store.ts';

/** Where a model stands now. */
export function standing(store: SessionStore, modelId: HubModelId): ShelfState {
  return store.getState().shelf.models[modelId];
}

/** Writes down where a model stands. */
export function shelve(store: SessionStore, modelId: HubModelId, state: ShelfState): void {
  changeShelf(store, ({ models }) => ({ models: { ...models, [modelId]: state } }));
}

export function changeShelf(
  store: SessionStore,
  change: (shelf: ModelShelf) => Partial<ModelShelf>,
): void {
  store.setState(({ shelf }) => ({ shelf: { ...shelf, ...change(shelf) } }));
}
