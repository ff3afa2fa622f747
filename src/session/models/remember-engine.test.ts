import { describe, expect } from 'vitest';
import { chooseEngine } from './choose-engine.ts';
import { followCatalogue } from './follow-catalogue.ts';
import { noteEngineState } from './note-engine-state.ts';
import { rememberEngine } from './remember-engine.ts';
import { keepInCatalogue, READY_HUB } from '../testing/hub-for-tests.ts';
import { it } from '../testing/studio-test.ts';
import { toolsForTests } from '../testing/tools-for-tests.ts';

describe('the engine that a device remembers', () => {
  it('answers again as soon as it is known to be kept', ({ tools, studio }) => {
    tools.rememberedEngine.keep('smolvlm-256m');
    followCatalogue(tools);
    expect(studio().engines.chosen).toBe('mini');
    keepInCatalogue(tools.store, 'smolvlm-256m');
    expect(studio().engines.chosen).toBe('smolvlm-256m');
  });

  it('is Mini where what is remembered names nothing that answers', () => {
    for (const stranger of ['dinov2-small', 'gpt-17', '']) {
      const page = toolsForTests();
      page.rememberedEngine.keep(stranger as 'mini');
      followCatalogue(page);
      keepInCatalogue(page.store, 'dinov2-small');
      expect(page.store.getState().engines.chosen).toBe('mini');
    }
  });

  it('is not taken back from a visitor who has chosen otherwise meanwhile', ({ tools, studio }) => {
    tools.rememberedEngine.keep('smolvlm-256m');
    followCatalogue(tools);
    keepInCatalogue(tools.store, 'smolvlm-500m');
    chooseEngine(tools, 'smolvlm-500m');
    keepInCatalogue(tools.store, 'smolvlm-256m');
    expect(studio().engines.chosen).toBe('smolvlm-500m');
  });

  it('is a hub model only while it stands idle: what broke the page down is not opened unasked', ({
    tools,
  }) => {
    const leave = rememberEngine(tools);
    keepInCatalogue(tools.store, 'smolvlm-256m');
    chooseEngine(tools, 'smolvlm-256m');
    expect(tools.rememberedEngine.recall()).toBe('mini');
    noteEngineState(tools.store, 'hub', READY_HUB);
    expect(tools.rememberedEngine.recall()).toBe('smolvlm-256m');
    noteEngineState(tools.store, 'hub', { ...READY_HUB, kind: 'answering' });
    expect(tools.rememberedEngine.recall()).toBe('mini');
    leave();
    expect(tools.rememberedEngine.recall()).toBe('smolvlm-256m');
    chooseEngine(tools, 'mini');
    expect(tools.rememberedEngine.recall()).toBe('mini');
  });

  it('gives way to Mini, in words, when it is taken off the device', ({ tools, studio, said }) => {
    followCatalogue(tools);
    keepInCatalogue(tools.store, 'smolvlm-256m');
    chooseEngine(tools, 'smolvlm-256m');
    tools.store.setState(({ catalogue }) => ({
      catalogue: {
        ...catalogue,
        models: { ...catalogue.models, 'smolvlm-256m': { kind: 'absent' } },
      },
    }));
    expect(studio().engines.chosen).toBe('mini');
    expect(said()).toEqual(['SmolVLM 256M is not on this device any more: Mini answers again.']);
  });
});
