import { describe, expect, it } from 'vitest';
import type { OfflinePart, OfflineReply, OfflineRequest } from '../../workers/protocol/offline.ts';
import type { RuntimeKind } from '../../workers/protocol/engine.ts';
import { createInstallationStore, type OfflineState } from './installation-store.ts';
import { keepOffline } from './keep-offline.ts';

const part = (name: OfflinePart['name'], keptBytes: number): OfflinePart => ({
  name,
  bytes: 10,
  keptBytes,
});
const whole = [part('page', 10), part('model', 10), part('runtime', 10)];
const withoutModel = [part('page', 10), part('model', 3), part('runtime', 10)];

/** A service worker that gives these replies one after another, and a device that remembers. */
function installation(
  replies: readonly (readonly OfflineReply[])[],
  remembered: RuntimeKind | null = null,
) {
  const store = createInstallationStore();
  const states: OfflineState[] = [];
  store.subscribe(({ offline }) => states.push(offline));
  const asked: OfflineRequest[] = [];
  let rememberedRuntime = remembered;
  const offline = keepOffline({
    store,
    runtime: 'webgpu-jspi',
    rememberedRuntime: {
      recall: () => rememberedRuntime,
      keep: (runtime) => void (rememberedRuntime = runtime),
    },
    worker: () => ({
      postMessage(request, [port]) {
        asked.push(request);
        for (const reply of replies[asked.length - 1] ?? [])
          (port as MessagePort).postMessage(reply);
      },
    }),
  });
  return {
    offline,
    asked,
    states,
    now: () => store.getState().offline,
    rememberedRuntime: () => rememberedRuntime,
  };
}
const parts = (found: readonly OfflinePart[]): readonly OfflineReply[] => [
  { kind: 'parts', parts: found },
];

describe('keepOffline', () => {
  it('calls the page ready only once every part was found whole, and remembers that', async () => {
    const { offline, asked, now, rememberedRuntime } = installation([parts(whole)]);
    await offline.begin();
    expect(now()).toEqual({ kind: 'ready', bytes: 30 });
    expect(asked).toEqual([{ kind: 'check', runtime: 'webgpu-jspi' }]);
    expect(rememberedRuntime()).toBe('webgpu-jspi');
  });

  it('looks again when it is asked while it looks', async () => {
    const { offline, asked, now } = installation(
      [parts(whole), parts(withoutModel)],
      'webgpu-jspi',
    );
    await Promise.all([offline.check(), offline.check(), offline.check()]);
    expect(asked).toHaveLength(2);
    expect(now()).toMatchObject({ kind: 'incomplete' });
  });

  it('fetches when it is told to while it looks', async () => {
    const { offline, asked, now } = installation(
      [parts(withoutModel), parts(whole)],
      'webgpu-jspi',
    );
    await Promise.all([offline.check(), offline.fill(), offline.fill()]);
    expect(asked.map(({ kind }) => kind)).toEqual(['check', 'fill']);
    expect(now()).toMatchObject({ kind: 'ready' });
  });

  it('fetches what is missing at the first visit, and says how far that is', async () => {
    const progress = { kind: 'progress', loadedBytes: 4, totalBytes: 7 } as const;
    const { offline, asked, states, now } = installation([
      parts(withoutModel),
      [progress, ...parts(whole)],
    ]);
    await offline.begin();
    expect(asked.map(({ kind }) => kind)).toEqual(['check', 'fill']);
    expect(states).toContainEqual({ kind: 'fetching', loadedBytes: 4, totalBytes: 7 });
    expect(now().kind).toBe('ready');
  });

  it('says what was lost since it was ready, and fetches it when it is told to', async () => {
    const { offline, asked, now } = installation(
      [parts(withoutModel), parts(whole)],
      'webgpu-jspi',
    );
    await offline.begin();
    expect(now()).toEqual({
      kind: 'incomplete',
      missing: [part('model', 3)],
      lost: true,
      failure: null,
    });
    expect(asked).toHaveLength(1);
    await offline.fill();
    expect(now().kind).toBe('ready');
  });

  it('does not call ready what the browser did not keep', async () => {
    const { offline, now, rememberedRuntime } = installation([
      parts(withoutModel),
      parts(withoutModel),
    ]);
    await offline.begin();
    expect(now()).toMatchObject({ kind: 'incomplete', failure: 'not-kept' });
    expect(rememberedRuntime()).toBeNull();
  });

  it('still says what is missing after fetching it failed', async () => {
    const failure = { code: 'weights-unreachable', detail: 'offline' } as const;
    const { offline, now } = installation([parts(withoutModel), [{ kind: 'failed', failure }]]);
    await offline.begin();
    expect(now()).toMatchObject({ missing: [part('model', 3)], failure: 'offline' });
  });
});
