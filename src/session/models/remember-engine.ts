import type { Choosing } from './choose-engine.ts';

/**
 * Remembers which engine answers, for the next time the page is opened. A hub model is remembered only while it is
 * idle. If the tab crashes while the model loads or computes, the page opens with Mini and does not crash again.
 * Returns a function to call when the page is left normally.
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
    // While Mini answers, a remembered model may still be waiting for the catalogue to be read.
    if (chosen !== 'mini') rememberedEngine.keep(chosen);
  };
}
