import type { RuntimeKind } from '../../workers/protocol/engine.ts';
import type { Remembered } from '../ports/remembered.ts';
import { remembered } from '../browser/remembered.ts';
import { storageKeys } from '../browser/storage-keys.ts';
import { askServiceWorker } from './ask-service-worker.ts';
import { createInstallationStore, type InstallationStore } from './installation-store.ts';
import { followRequests, type Reporter } from './follow-requests.ts';
import { followUpdates, type Updates } from './follow-updates.ts';
import { keepOffline, type OfflineCopy } from './keep-offline.ts';
import { offerInstall } from './offer-install.ts';
import { eraseSiteData } from './site-data.ts';

/** What this device keeps of the studio, and what a visitor can do about it. */
export interface Installation {
  readonly store: InstallationStore;
  /** Looks again whether everything is kept. */
  readonly check: () => Promise<void>;
  /** Fetches what is missing for use without a network. */
  readonly fill: () => Promise<void>;
  /** Asks the visitor whether to install the app. */
  readonly install: () => Promise<void>;
  /** Loads the new version, everything saved first. */
  readonly update: () => Promise<void>;
}

interface Serving {
  /** The runtime of the engine, once it is ready; `null` if it failed. Nothing is fetched before: the model goes first. */
  readonly runtime: RuntimeKind | null;
  readonly saveAll: () => Promise<boolean>;
}

export interface OpenedInstallation extends Installation {
  /** Takes in a worker's reports of its requests. */
  readonly listenTo: (worker: Reporter) => void;
  /** Registers the service worker and follows it. */
  readonly serve: (serving: Serving) => Promise<void>;
  /**
   * Everything on this device is being deleted: in this life of the page nothing of it may come back, so the page keeps
   * itself for use without a network only once it is loaded again.
   */
  readonly forget: () => void;
  /** Pictures that another app shared with the installed one, once. */
  readonly takeShared: () => Promise<readonly File[]>;
}

/** Begins to follow installation and requests. `base` is the address of the page, with a closing slash. */
export function openInstallation(base: URL): OpenedInstallation {
  const store = createInstallationStore();
  const listenTo = followRequests(store);
  const install = offerInstall(store);
  let offline: OfflineCopy | null = null;
  let updates: Updates | null = null;
  let isForgotten = false;

  const forget = () => {
    isForgotten = true;
    offline = null;
    updates = null;
    store.setState({ offline: { kind: 'unknown' }, update: { kind: 'none' } });
  };
  /** What was under way when everything was deleted has brought some of it back: `true` if that was so. */
  const isErasedAgain = async () => {
    if (!isForgotten) return false;
    await eraseSiteData(base);
    forget();
    return true;
  };

  const serve = async ({ runtime: inUse, saveAll }: Serving) => {
    // The model's files were still on their way, and were kept.
    if (await isErasedAgain()) return;
    const rememberedRuntime = rememberedRuntimeOf(base.pathname);
    const runtime = inUse ?? rememberedRuntime.recall() ?? 'wasm';
    const container = serviceWorkers();
    const registration = await container
      ?.register(new URL('service-worker.js', base), {
        scope: base.pathname,
        updateViaCache: 'none',
      })
      // A private window, or a browser that is told to keep nothing.
      .catch(() => null);
    if (await isErasedAgain()) return;
    if (!container || !registration) {
      store.setState({ offline: { kind: 'impossible' } });
      return;
    }
    listenTo(container);
    container.startMessages();
    const reload = () => location.reload();
    updates = followUpdates({ store, registration, container, runtime, saveAll, reload });
    const look = () => void updates?.look(Date.now());
    document.addEventListener('visibilitychange', look);
    setInterval(look, 60_000);
    await container.ready;
    if (await isErasedAgain()) return;
    offline = keepOffline({ store, worker: () => registration.active, runtime, rememberedRuntime });
    await offline.begin();
    await isErasedAgain();
  };

  return {
    store,
    listenTo,
    serve,
    forget,
    install,
    check: async () => offline?.check(),
    fill: async () => {
      await offline?.fill();
      await isErasedAgain();
    },
    update: async () => updates?.accept(),
    takeShared: async () => {
      const registration = await serviceWorkers()?.getRegistration(base.href);
      if (!registration?.active) return [];
      const reply = await askServiceWorker(registration.active, { kind: 'take-shared' });
      return reply.kind === 'shared' ? reply.files : [];
    },
  };
}

const kinds: readonly string[] = ['wasm', 'webgpu-jspi', 'webgpu-asyncify'] satisfies RuntimeKind[];

/** A browser that does not keep it may throw the rest away too, and cannot say so next time. */
function rememberedRuntimeOf(basePath: string): Remembered<RuntimeKind | null> {
  return remembered(
    storageKeys.readyOffline(basePath),
    (text) => (text !== null && kinds.includes(text) ? (text as RuntimeKind) : null),
    (runtime) => runtime,
  );
}

/** Absent from insecure contexts and some private windows. The development server has no service worker. */
function serviceWorkers(): ServiceWorkerContainer | undefined {
  return import.meta.env.PROD ? (navigator as Partial<Navigator>).serviceWorker : undefined;
}
