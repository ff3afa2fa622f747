import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addConcept, renameConcept } from '../teach/arrange.ts';
import { askToPersist } from './ask-to-persist.ts';
import { undo } from '../store/change.ts';
import { restore } from './restore.ts';
import { CACTIHOG, toolsForTests, type ToolsForTests } from '../testing/tools-for-tests.ts';

let tools: ToolsForTests;
const persist = () => vi.mocked(tools.storage.persist);
beforeEach(() => {
  tools = toolsForTests();
  vi.spyOn(tools.storage, 'persist');
});

describe('asking the browser to keep what is saved', () => {
  it('waits for the first act that changes something, and is done once', async () => {
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

  it('is not done again in a browser that was asked before', () => {
    askToPersist(tools, () => false);
    addConcept(tools);
    expect(persist()).not.toHaveBeenCalled();
  });
});
