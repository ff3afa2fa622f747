import type { HubModelId } from '../../domain/models/hub-models.ts';
import type { ModelCatalogue, ModelStateInCatalogue } from '../store/model-catalogue.ts';
import type { SessionStore } from '../store/session-store.ts';

/** The current state of a model. */
export function modelState(store: SessionStore, modelId: HubModelId): ModelStateInCatalogue {
  return store.getState().catalogue.models[modelId];
}

/** Writes the state of a model. */
export function setModelState(
  store: SessionStore,
  modelId: HubModelId,
  state: ModelStateInCatalogue,
): void {
  patchCatalogue(store, ({ models }) => ({ models: { ...models, [modelId]: state } }));
}

export function patchCatalogue(
  store: SessionStore,
  change: (catalogue: ModelCatalogue) => Partial<ModelCatalogue>,
): void {
  store.setState(({ catalogue }) => ({ catalogue: { ...catalogue, ...change(catalogue) } }));
}
