import { chooseEngine, engineName, type Choosing } from './choose-engine.ts';
import { answeringModel } from './hub-state.ts';
import { isHere } from './model-shelf.ts';
import { notify } from './notices.ts';

/**
 * Has the hub model answer that did when the page was last open, as soon as it is known to be kept here; and Mini, when the
 * model that answers is taken off this device. Returns a function that stops it.
 */
export function followShelf(tools: Choosing): () => void {
  const { store, engineMemory } = tools;
  let wanted = answeringModel(engineMemory.recall());

  const look = () => {
    const { hub, shelf } = store.getState();
    if (hub.chosen !== 'mini') {
      wanted = null;
      if (isHere(shelf.models[hub.chosen])) return;
      const text = `${engineName(hub.chosen)} is not on this device any more: Mini answers again.`;
      chooseEngine(tools, 'mini');
      notify(store, { tone: 'info', text });
    } else if (wanted && shelf.models[wanted].kind === 'kept') {
      const again = wanted;
      wanted = null;
      chooseEngine(tools, again);
    }
  };

  look();
  return store.subscribe((state, before) => {
    if (state.shelf.models !== before.shelf.models) look();
  });
}
