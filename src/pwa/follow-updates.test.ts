import { describe, expect, it, vi } from 'vitest';
import type { OfflineReply, OfflineRequest } from '../../workers/protocol/offline.ts';
import { createInstallationStore } from './installation-store.ts';
import { followUpdates, type Registration } from './follow-updates.ts';

const filled: OfflineReply = { kind: 'parts', parts: [] };

/** One window of a browser. Versions of the page come and go in it. */
function browserWindow({ isServed = true, saves = true, reply = filled } = {}) {
  const told: string[] = [];
  const registration = Object.assign(new EventTarget(), {
    installing: null as (EventTarget & { state: string }) | null,
    waiting: null as Registration['waiting'],
    active: isServed ? {} : null,
    update: vi.fn(() => Promise.resolve()),
  });
  const container = Object.assign(new EventTarget(), { controller: isServed ? {} : null } as {
    controller: object | null;
  });
  const store = createInstallationStore();
  const updates = followUpdates({
    store,
    registration,
    container,
    runtime: 'wasm',
    saveAll: () => {
      told.push('save');
      return Promise.resolve(saves);
    },
    reload: () => void told.push('reload'),
  });
  return {
    updates,
    registration,
    container,
    told,
    now: () => store.getState().update,
    /** A new version has been installed. */
    install() {
      const coming = Object.assign(new EventTarget(), { state: 'installing' });
      registration.installing = coming;
      registration.dispatchEvent(new Event('updatefound'));
      coming.state = 'installed';
      registration.waiting = {
        postMessage(request: OfflineRequest, ports?: Transferable[]) {
          told.push(request.kind);
          (ports?.[0] as MessagePort | undefined)?.postMessage(reply);
        },
      };
      coming.dispatchEvent(new Event('statechange'));
    },
    /** Another version controls this window from now on. */
    takenOver() {
      registration.waiting = null;
      container.controller = {};
      container.dispatchEvent(new Event('controllerchange'));
    },
  };
}

describe('followUpdates', () => {
  it('tells of a new version and leaves the page alone', () => {
    const { install, now, told } = browserWindow();
    install();
    expect(now()).toEqual({ kind: 'waiting', failure: null });
    expect(told).toEqual([]);
  });

  it('fetches, saves, and only then lets the new version take over', async () => {
    const { install, takenOver, told, updates } = browserWindow();
    install();
    await updates.accept();
    expect(told).toEqual(['fill', 'save', 'take-over']);
    takenOver();
    expect(told.at(-1)).toBe('reload');
  });

  it('keeps the old version if what the new one needs cannot be fetched', async () => {
    const failure = { code: 'weights-unreachable', detail: 'offline' } as const;
    const { install, now, told, updates } = browserWindow({ reply: { kind: 'failed', failure } });
    install();
    await updates.accept();
    expect(told).toEqual(['fill']);
    expect(now()).toEqual({ kind: 'waiting', failure: { code: 'not-fetched', detail: 'offline' } });
  });

  it('keeps the old version if the work could not be saved', async () => {
    const { install, now, told, updates } = browserWindow({ saves: false });
    install();
    await updates.accept();
    expect(told).toEqual(['fill', 'save']);
    expect(now()).toMatchObject({ kind: 'waiting', failure: { code: 'not-saved' } });
  });

  it('does not load a window again in which nobody agreed, until somebody does', async () => {
    const { install, now, takenOver, told, updates } = browserWindow();
    install();
    takenOver();
    expect(now()).toEqual({ kind: 'elsewhere' });
    expect(told).toEqual([]);
    await updates.accept();
    expect(told).toEqual(['save', 'reload']);
  });

  it('takes the first version of all for no update', () => {
    const { install, now, takenOver, told } = browserWindow({ isServed: false });
    install();
    takenOver();
    expect(now()).toEqual({ kind: 'none' });
    expect(told).toEqual([]);
  });

  it('takes the first version for no update, though the browser names it before its event', () => {
    const { container, now } = browserWindow();
    container.dispatchEvent(new Event('controllerchange'));
    expect(now()).toEqual({ kind: 'none' });
  });

  it('looks for a new version once an hour at most', async () => {
    const { registration, updates } = browserWindow();
    const hour = 60 * 60 * 1000;
    await updates.look(Date.now());
    expect(registration.update).not.toHaveBeenCalled();
    await updates.look(Date.now() + hour + 1);
    await updates.look(Date.now() + hour + 2);
    expect(registration.update).toHaveBeenCalledOnce();
  });
});
