import { hubModel, type EngineChoice } from '../../domain/models/hub-models.ts';
import { withoutWords } from '../store/hub-state.ts';
import { notify } from '../store/notices.ts';
import { patchHub } from '../store/patch-hub.ts';
import type { Tools } from '../store/tools.ts';

export type Choosing = Pick<Tools, 'store' | 'engines' | 'rememberedEngine'>;

/**
 * Has another engine answer from now on. A hub model must be kept here;
 * one that is not is refused in words. What the engine before it was at is withdrawn; what it answered stays recorded.
 */
export function chooseEngine(tools: Choosing, choice: EngineChoice): void {
  const { store, engines } = tools;
  const { hub, catalogue } = store.getState();
  if (choice === hub.chosen) return;
  const kept = choice === 'mini' ? null : catalogue.models[choice];
  if (kept && kept.kind !== 'kept') {
    notify(store, { tone: 'problem', text: `${engineName(choice)} is not on this device.` });
    return;
  }
  // The answer in view is the other engine's: the question is open again.
  store.setState({
    hub: { ...withoutWords(hub), chosen: choice },
    ask: { kind: 'idle' },
    whatIf: { kind: 'none' },
  });
  engines.use(kept?.model ?? null);
  store.setState(({ hub: { chosen, engine, mini } }) => ({
    engine: chosen === 'mini' ? mini : engine,
  }));
}

/** Shows the models that there are, or closes their catalogue. */
export function showCatalogue({ store }: Pick<Tools, 'store'>, showsCatalogue: boolean): void {
  patchHub(store, { showsCatalogue });
}

/** What an engine is called on the page. */
export function engineName(choice: EngineChoice): string {
  return choice === 'mini' ? 'Mini' : hubModel(choice).name;
}
