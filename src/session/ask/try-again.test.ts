import { beforeEach, describe, expect, it } from 'vitest';
import { addDemonstration } from '../../domain/session/arrange-demonstrations.ts';
import { demonstration, imageId } from '../../domain/testing/made.ts';
import { change } from '../store/change.ts';
import { CACTIHOG, toolsForTests, type ToolsForTests } from '../testing/tools-for-tests.ts';
import { noteEngineState } from '../models/note-engine-state.ts';
import { tryAgain } from './try-again.ts';

let tools: ToolsForTests;
let retries: number;
beforeEach(() => {
  tools = toolsForTests();
  retries = 0;
  tools = { ...tools, engine: { ...tools.engine, retry: () => void (retries += 1) } };
});

const failed = () =>
  noteEngineState(tools.store, 'mini', {
    kind: 'failed',
    failure: { code: 'weights-unreachable', detail: 'no network' },
  });
const layQuestion = () =>
  change(tools, 'teach and ask', (session) => ({
    ...addDemonstration(session, CACTIHOG, demonstration('one', 'a')),
    query: { imageId: imageId('b'), source: 'b.png' },
  }));

describe('tryAgain', () => {
  it('starts a failed engine again and asks again', async () => {
    failed();
    layQuestion();
    await tryAgain(tools);
    expect(retries).toBe(1);
    expect(tools.store.getState().ask.kind).toBe('answered');
  });

  it('leaves a healthy engine alone', async () => {
    layQuestion();
    await tryAgain(tools);
    expect(retries).toBe(0);
    expect(tools.store.getState().ask.kind).toBe('answered');
  });

  it('does not complain about a question that nobody asked', async () => {
    failed();
    await tryAgain(tools);
    expect(retries).toBe(1);
    expect(tools.store.getState().ask.kind).toBe('idle');
  });
});
