import { expect, it, vi } from 'vitest';
import { noteEngineState } from '../session/models/note-engine-state.ts';
import { toolsForTests } from '../session/testing/tools-for-tests.ts';
import { noteLoad, shallAskFirst } from './load-notes.ts';
import { windowForTests } from './testing/window-for-tests.ts';

windowForTests();

/** A browser that does not say which loads are under way before the page is gone. */
function silentLocks() {
  vi.stubGlobal('navigator', {
    locks: {
      query: () => new Promise(() => undefined),
      request: () => Promise.resolve(),
    },
  });
}

it('counts no load as broken off whose page was closed as soon as the model was there', async () => {
  silentLocks();
  for (let time = 0; time < 3; time++) {
    const { store } = toolsForTests();
    noteLoad(store);
    noteEngineState(store, 'mini', { kind: 'failed', failure: 'worker-lost' } as never);
  }
  vi.stubGlobal('navigator', {});
  expect(await shallAskFirst()).toBe(false);
});

it('counts loads of pages that ended without a word', async () => {
  silentLocks();
  for (let time = 0; time < 2; time++) noteLoad(toolsForTests().store);
  vi.stubGlobal('navigator', {});
  expect(await shallAskFirst()).toBe(true);
});
