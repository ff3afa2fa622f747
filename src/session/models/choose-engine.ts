import { hubModel, type EngineChoice } from '../../domain/models/hub-models.ts';
import { notify } from '../store/notices.ts';
import { withoutFollowUps } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';

export type Choosing = Pick<Tools, 'store' | 'engines' | 'rememberedEngine'>;

/**
 * Has another engine answer from now on. A hub model must be kept here;
 * one that is not is refused in words. What the engine before it was at is withdrawn; what it answered stays recorded.
 */
export function chooseEngine(tools: Choosing, choice: EngineChoice): void {
  const { store, engines } = tools;
  const { engines: before, catalogue, talk } = store.getState();
  if (choice === before.chosen) return;
  const kept = choice === 'mini' ? null : catalogue.models[choice];
  if (kept && kept.kind !== 'kept') {
    notify(store, { tone: 'problem', text: `${engineName(choice)} is not on this device.` });
    return;
  }
  // The answer in view is the other engine's: the question is open again.
  store.setState({
    engines: { ...before, chosen: choice },
    ask: { kind: 'idle' },
    ...withoutFollowUps(talk),
  });
  engines.use(kept?.model ?? null);
}

/** Has the hub model read the support set in another order: the next one, or the one before. */
export function tryOrder({ store }: Pick<Tools, 'store'>, step: 1 | -1): void {
  store.setState(({ engines }) => ({
    engines: { ...engines, orderSeed: Math.max(1, engines.orderSeed + step) },
  }));
}

/** Shows the models that there are, or closes their catalogue. */
export function showCatalogue({ store }: Pick<Tools, 'store'>, showsCatalogue: boolean): void {
  store.setState({ showsCatalogue });
}

/** What an engine is called on the page. */
export function engineName(choice: EngineChoice): string {
  return choice === 'mini' ? 'Mini' : hubModel(choice).name;
}
