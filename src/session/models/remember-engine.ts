import type { Choosing } from './choose-engine.ts';

/**
 * Remembers which engine answers, for the next time the page is opened. A hub model is remembered only while it stands idle:
 * a tab that breaks down while it loads or thinks is opened again with Mini, not into the same trap. Returns what to do when
 * the page is left in peace.
 */
export function rememberEngine({ store, rememberedEngine }: Omit<Choosing, 'engines'>): () => void {
  store.subscribe(({ engines }, { engines: before }) => {
    if (engines.chosen === before.chosen && engines.hub.kind === before.hub.kind) return;
    if (engines.chosen === 'mini') {
      if (before.chosen !== 'mini') rememberedEngine.keep('mini');
    } else rememberedEngine.keep(engines.hub.kind === 'ready' ? engines.chosen : 'mini');
  });
  return () => {
    const { chosen } = store.getState().engines;
    // While Mini answers, one that is remembered may still wait for the catalogue to be read.
    if (chosen !== 'mini') rememberedEngine.keep(chosen);
  };
}
