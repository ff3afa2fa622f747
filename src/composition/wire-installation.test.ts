import { afterEach, expect, it, vi } from 'vitest';
import { HUB_MODELS } from '../domain/models/hub-models.ts';
import type { OpenedInstallation } from '../pwa/open-installation.ts';
import type { Autosave } from '../session/table/autosave.ts';
import { createInstallationStore } from '../pwa/installation-store.ts';
import { noteEngineState } from '../session/models/note-engine-state.ts';
import { toolsForTests, READY_MINI } from '../session/testing/tools-for-tests.ts';
import { wireInstallation } from './wire-installation.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page that is wired to an installation which records what it is asked to do. */
function wired() {
  vi.useFakeTimers();
  vi.stubGlobal('location', new URL('http://localhost/'));
  const tools = toolsForTests();
  const done: string[] = [];
  const installation = {
    store: createInstallationStore(),
    serve: () => Promise.resolve(void done.push('kept for use without a network')),
  } as unknown as OpenedInstallation;
  let untilNothingIsAsked = () => Promise.resolve();
  void wireInstallation(installation, tools, {} as Autosave, {
    onFiles: () => undefined,
    onSettled: (until) => {
      untilNothingIsAsked = until;
      done.push('settled');
    },
  });
  return { tools, done, again: () => untilNothingIsAsked() };
}

const asking = { kind: 'answering', previous: null } as const;
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const LATER = ['settled', 'kept for use without a network'];

it('fetches nothing for later while the first question waits for its answer', async () => {
  const { tools, done } = wired();
  tools.store.setState({ ask: asking });
  noteEngineState(tools.store, 'mini', READY_MINI);
  await pass(10_000);
  expect(done).toEqual([]);
  tools.store.setState({ ask: { kind: 'idle' } });
  await pass(500);
  expect(done).toEqual([]);
  await pass(2000);
  expect(done).toEqual(LATER);
});

it('lets the next question go first too, where it comes at once', async () => {
  const { tools, done, again } = wired();
  noteEngineState(tools.store, 'mini', READY_MINI);
  await pass(500);
  tools.store.setState({ ask: asking });
  await pass(10_000);
  expect(done).toEqual([]);
  tools.store.setState({ ask: { kind: 'idle' } });
  await pass(3000);
  expect(done).toEqual(LATER);

  tools.store.setState({ ask: asking });
  let isQuiet = false;
  void again().then(() => (isQuiet = true));
  await pass(1000);
  expect(isQuiet).toBe(false);
  tools.store.setState({ ask: { kind: 'idle' } });
  await pass(0);
  expect(isQuiet).toBe(true);
});

it('waits for no hub model, which may take minutes, and not for ever where questions never end', async () => {
  const { tools, done } = wired();
  noteEngineState(tools.store, 'mini', READY_MINI);
  const { engines } = tools.store.getState();
  tools.store.setState({
    engines: { ...engines, chosen: HUB_MODELS[0]?.id ?? 'mini' },
    ask: asking,
  });
  await pass(3000);
  expect(done).toEqual(LATER);

  const endless = wired();
  noteEngineState(endless.tools.store, 'mini', READY_MINI);
  for (let second = 0; second < 15; second++) {
    endless.tools.store.setState({ ask: { kind: 'idle' } });
    await pass(1000);
  }
  expect(endless.done).toEqual(LATER);
});

it('is done too where Mini has failed', async () => {
  const { tools, done } = wired();
  const failure = { code: 'worker-lost', detail: '' } as const;
  noteEngineState(tools.store, 'mini', { kind: 'failed', failure });
  await pass(3000);
  expect(done).toEqual(LATER);
});
