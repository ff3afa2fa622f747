import { describe, expect, vi, type Mock } from 'vitest';
import { addConcept, renameConcept } from '../teach/arrange.ts';
import { askToPersist } from './ask-to-persist.ts';
import { undo } from '../store/change.ts';
import { restore } from './restore.ts';
import { CACTIHOG } from '../testing/tools-for-tests.ts';
import { it as base } from '../testing/studio-test.ts';
import type { BrowserStorage } from '../../ports/browser-storage.ts';

const it = base.extend<{
  readonly persist: () => Mock<BrowserStorage['persist']>;
}>({
  persist: ({ tools }, use) => use(() => vi.mocked(tools.storage.persist)),
});

it.beforeEach(({ tools }) => {
  vi.spyOn(tools.storage, 'persist');
});

describe('asking the browser to keep what is saved', () => {
  it('waits for the first act that changes something, and is done once', async ({
    tools,
    persist,
  }) => {
    askToPersist(tools, () => true);
    await restore(tools);
    expect(persist()).not.toHaveBeenCalled();
    renameConcept(tools, CACTIHOG, 'dax');
    expect(persist()).toHaveBeenCalledOnce();
    undo(tools);
    addConcept(tools);
    addConcept(tools);
    expect(persist()).toHaveBeenCalledOnce();
  });

  it('is not done again in a browser that was asked before', ({ tools, persist }) => {
    askToPersist(tools, () => false);
    addConcept(tools);
    expect(persist()).not.toHaveBeenCalled();
  });
});
