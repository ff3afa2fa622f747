import type { OfflineRequest } from '../../workers/protocol/offline.ts';
import type { RuntimeKind } from '../../workers/protocol/engine.ts';
import { askServiceWorker, type Listener } from './ask-service-worker.ts';
import type { InstallationStore } from './installation-store.ts';

const HOUR_MS = 60 * 60 * 1000;

/** The part of the browser's service worker interface that is used here. The browser's own types fit it. */
export interface Registration extends EventTarget {
  readonly installing: Installing | null;
  readonly waiting: Waiting | null;
  readonly active: object | null;
  update(): Promise<unknown>;
}
type Installing = EventTarget & { readonly state: string };
type Waiting = Listener & { postMessage(message: OfflineRequest): void };
type Container = EventTarget & { readonly controller: object | null };

interface Tools {
  readonly store: InstallationStore;
  readonly registration: Registration;
  readonly container: Container;
  readonly runtime: RuntimeKind;
  /** Saves everything; `false` if something could not be. */
  readonly saveAll: () => Promise<boolean>;
  readonly reload: () => void;
}

export interface Updates {
  /** Called when the visitor agrees. Fetches what the new version needs, saves everything and loads it. */
  accept(): Promise<void>;
  /** Asks the server whether there is a new version, at most once an hour. */
  look(now: number): Promise<void>;
}

/**
 * Follows new versions of the page. No version takes over by itself, because each waits until the visitor agrees.
 * Windows in which nobody agreed go on with the old version.
 */
export function followUpdates(tools: Tools): Updates {
  const { store, registration, container, runtime, saveAll, reload } = tools;
  const change = (update: ReturnType<InstallationStore['getState']>['update']) =>
    store.setState({ update });
  let agreed = false;
  let lookedAt = Date.now();

  const offer = () => {
    // The very first version takes over at once.
    if (registration.waiting && registration.active) change({ kind: 'waiting', failure: null });
  };
  const follow = (coming: Installing | null) => coming?.addEventListener('statechange', offer);
  offer();
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));

  let known = container.controller;
  container.addEventListener('controllerchange', () => {
    // WebKit names the very first one before it sends the event for it.
    const isAnother = known !== null && known !== container.controller;
    known = container.controller;
    if (agreed) reload();
    else if (isAnother) change({ kind: 'elsewhere' });
  });

  const saved = async () => {
    if (await saveAll()) return true;
    if (registration.waiting) change({ kind: 'waiting', failure: { code: 'not-saved' } });
    return false;
  };

  return {
    async accept() {
      const { update } = store.getState();
      if (update.kind === 'fetching') return;
      const { waiting } = registration;
      if (!waiting) {
        if (update.kind === 'elsewhere' && (await saved())) reload();
        return;
      }
      change({ kind: 'fetching', loadedBytes: 0, totalBytes: 0 });
      const reply = await askServiceWorker(
        waiting,
        { kind: 'fill', runtime },
        ({ loadedBytes, totalBytes }) => change({ kind: 'fetching', loadedBytes, totalBytes }),
      );
      if (reply.kind === 'failed') {
        const { detail } = reply.failure;
        change({ kind: 'waiting', failure: { code: 'not-fetched', detail } });
        return;
      }
      if (!(await saved())) return;
      agreed = true;
      waiting.postMessage({ kind: 'take-over' });
    },
    async look(now) {
      if (now - lookedAt < HOUR_MS) return;
      lookedAt = now;
      // Without a network nothing can be found out.
      await registration.update().catch(() => undefined);
    },
  };
}
