import { beforeEach, describe, expect } from 'vitest';
import { addDemonstration } from '../../domain/session/arrange-demonstrations.ts';
import { demonstration, imageId } from '../../domain/testing/made.ts';
import { change } from '../store/change.ts';
import { CACTIHOG } from '../testing/tools-for-tests.ts';
import { noteEngineState } from '../models/note-engine-state.ts';
import { tryAgain } from './try-again.ts';
import { it as base } from '../testing/studio-test.ts';

const it = base
  .extend('tools', ({ tools }) => ({
    ...tools,
    engine: { ...tools.engine, retry: () => void (retries += 1) },
  }))
  .extend<{
    readonly failed: () => void;
    readonly layQuestion: () => boolean;
  }>({
    failed: ({ tools }, use) =>
      use(() =>
        noteEngineState(tools.store, 'mini', {
          kind: 'failed',
          failure: { code: 'weights-unreachable', detail: 'no network' },
        }),
      ),
    layQuestion: ({ tools }, use) =>
      use(() =>
        change(tools, 'teach and ask', (session) => ({
          ...addDemonstration(session, CACTIHOG, demonstration('one', 'a')),
          query: { imageId: imageId('b'), source: 'b.png' },
        })),
      ),
  });

let retries: number;
beforeEach(() => {
  retries = 0;
});

describe('tryAgain', () => {
  it('starts a failed engine again and asks again', async ({ tools, failed, layQuestion }) => {
    failed();
    layQuestion();
    await tryAgain(tools);
    expect(retries).toBe(1);
    expect(tools.store.getState().ask.kind).toBe('answered');
  });

  it('leaves a healthy engine alone', async ({ tools, layQuestion }) => {
    layQuestion();
    await tryAgain(tools);
    expect(retries).toBe(0);
    expect(tools.store.getState().ask.kind).toBe('answered');
  });

  it('does not complain about a question that nobody asked', async ({ tools, failed }) => {
    failed();
    await tryAgain(tools);
    expect(retries).toBe(1);
    expect(tools.store.getState().ask.kind).toBe('idle');
  });
});
