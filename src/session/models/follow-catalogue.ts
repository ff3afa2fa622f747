import { msg } from '@lingui/core/macro';
import { chooseEngine, engineName, showCatalogue, type Choosing } from './choose-engine.ts';
import type { EngineState } from '../../ports/engine-state.ts';
import { HUB_MODELS, type HubModelId } from '../../domain/models/hub-models.ts';
import { refreshCatalogue } from './refresh-catalogue.ts';
import { isHere } from '../store/model-catalogue.ts';
import { notify } from '../store/notices.ts';
import type { Tools } from '../store/tools.ts';

/**
 * Restores the hub model that was in use when the page was last open, as soon as its files are known to be kept here.
 * Goes back to Mini when the model in use is removed, by the visitor or by the browser. Returns a function that stops
 * it.
 */
export function followCatalogue(tools: Choosing & Pick<Tools, 'models'>): () => void {
  const { store, rememberedEngine } = tools;
  let wanted = answeringModel(rememberedEngine.recall());

  const look = () => {
    const { engines, catalogue } = store.getState();
    if (engines.chosen !== 'mini') {
      wanted = null;
      if (isHere(catalogue.models[engines.chosen])) return;
      const name = engineName(engines.chosen);
      chooseEngine(tools, 'mini');
      if (!isGone(engines.hub)) {
        const text = msg`${name} is not on this device any more: Mini answers again.`;
        notify(store, { tone: 'info', text });
        return;
      }
      const text = msg`${name} is not whole on this device any more: the browser has thrown files of it away, or they were damaged. Your pictures and names are safe, and Mini answers again.`;
      const action = { label: msg`Fetch it again`, run: () => showCatalogue(tools, true) };
      notify(store, { tone: 'problem', text, action });
    } else if (wanted && catalogue.models[wanted].kind === 'kept') {
      const again = wanted;
      wanted = null;
      chooseEngine(tools, again);
    }
  };

  look();
  return store.subscribe((state, before) => {
    if (state.catalogue.models !== before.catalogue.models) look();
    // Opening the model finds out which files are missing. What is still there decides what is offered next.
    const isNews = (which: 'hub' | 'beside') =>
      isGone(state.engines[which]) && !isGone(before.engines[which]);
    if (isNews('hub') || isNews('beside')) void refreshCatalogue(tools);
  });
}

/** Whether the hub model could not be opened because files of it are gone. */
function isGone(hub: EngineState): boolean {
  return hub.kind === 'failed' && hub.failure.code === 'model-gone';
}

/**
 * The hub model of this id, if it is one that answers. The remembered id is checked, because anything may have written
 * it.
 */
function answeringModel(id: string | null): HubModelId | null {
  return HUB_MODELS.find((model) => model.id === id && model.role === 'answers')?.id ?? null;
}
