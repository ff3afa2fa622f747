import { msg } from '@lingui/core/macro';
import { hubModel, type EngineChoice } from '../../domain/models/hub-models.ts';
import { notify } from '../store/notices.ts';
import { withoutFollowUps } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';

export type Choosing = Pick<Tools, 'store' | 'engines' | 'rememberedEngine'>;

/**
 * Makes another engine the one that answers. A hub model must be kept on this device; otherwise this fails with a
 * sentence. Work of the previous engine is cancelled, and its recorded answers stay.
 */
export function chooseEngine(tools: Choosing, choice: EngineChoice): void {
  const { store, engines } = tools;
  const { engines: before, catalogue, talk } = store.getState();
  if (choice === before.chosen) return;
  const kept = choice === 'mini' ? null : catalogue.models[choice];
  if (kept && kept.kind !== 'kept') {
    notify(store, {
      tone: 'problem',
      text: msg`${{ name: engineName(choice) }} is not on this device.`,
    });
    return;
  }
  // The answer in view came from the other engine, so the question is open again.
  store.setState({
    engines: { ...before, chosen: choice },
    ask: { kind: 'idle' },
    ...withoutFollowUps(talk),
  });
  engines.use(kept?.model ?? null);
}

/** Has the hub model read the support set in the next or the previous order. */
export function tryOrder({ store }: Pick<Tools, 'store'>, step: 1 | -1): void {
  store.setState(({ engines }) => ({
    engines: { ...engines, orderSeed: Math.max(1, engines.orderSeed + step) },
  }));
}

/** Opens or closes the catalogue of models. */
export function showCatalogue({ store }: Pick<Tools, 'store'>, showsCatalogue: boolean): void {
  store.setState({ showsCatalogue });
}

/** The name of an engine on the page. */
export function engineName(choice: EngineChoice): string {
  return choice === 'mini' ? 'Mini' : hubModel(choice).name;
}
