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
import { registerWorker } from './register-worker.ts';
import { eraseSiteData } from './site-data.ts';

/** The studio's copy on this device, and the visitor's choices about it. */
export interface Installation {
  readonly store: InstallationStore;
  /** Checks again whether everything is kept. */
  readonly check: () => Promise<void>;
  /** Fetches what is missing for use without a network. */
  readonly fill: () => Promise<void>;
  /** Asks the visitor whether to install the app. */
  readonly install: () => Promise<void>;
  /** Saves everything and loads the new version. */
  readonly update: () => Promise<void>;
}

interface Serving {
  /**
   * The runtime of the engine, once it is ready; `null` if it failed. Nothing is fetched before that, because the model
   * comes first.
   */
  readonly runtime: RuntimeKind | null;
  readonly saveAll: () => Promise<boolean>;
}

export interface OpenedInstallation extends Installation {
  /** Records a worker's reports of its requests. */
  readonly listenTo: (worker: Reporter) => void;
  /** Registers the service worker and follows it. */
  readonly serve: (serving: Serving) => Promise<void>;
  /**
   * Call when everything on this device is deleted. Nothing of it may come back before the page is reloaded, so the
   * page stops keeping itself for use without a network.
   */
  readonly forget: () => void;
  /** Takes the pictures that were sent from outside into the store. The visitor decides about them there. */
  readonly takeShared: () => Promise<void>;
}

/** Starts to follow installation and requests. `base` is the address of the page, with a closing slash. */
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
  /**
   * A task that was running during the deletion may have written something again. This deletes it once more, and is
   * `true` if there was a deletion.
   */
  const isErasedAgain = async () => {
    if (!isForgotten) return false;
    await eraseSiteData(base);
    forget();
    return true;
  };

  const serve = async ({ runtime: inUse, saveAll }: Serving) => {
    // Files of the model may have arrived and been kept after the deletion.
    if (await isErasedAgain()) return;
    const rememberedRuntime = rememberedRuntimeOf(base.pathname);
    const runtime = inUse ?? rememberedRuntime.recall() ?? 'wasm';
    const container = serviceWorkers();
    const registered = await registerWorker(container, base);
    if (await isErasedAgain()) return;
    if (!container || typeof registered === 'string') {
      store.setState({ offline: { kind: registered === 'refused' ? 'refused' : 'impossible' } });
      // The visitor may log in to the network in another tab, and come back.
      if (registered === 'refused')
        document.addEventListener('visibilitychange', () => void tryAgain(), { once: true });
      return;
    }
    listenTo(container);
    container.startMessages();
    const reload = () => location.reload();
    const registration = registered;
    updates = followUpdates({ store, registration, container, runtime, saveAll, reload });
    nowAndThen(() => void updates?.look(Date.now()));
    offline = keepOffline({ store, worker: () => registration.active, runtime, rememberedRuntime });
    await offline.begin();
    await isErasedAgain();
  };
  let serving: Serving | null = null;
  const tryAgain = async () => {
    if (serving && !offline) await serve(serving);
  };

  return {
    store,
    listenTo,
    serve: (how) => serve((serving = how)),
    forget,
    install,
    check: async () => offline?.check(),
    fill: async () => {
      await (offline ? offline.fill() : tryAgain());
      await isErasedAgain();
    },
    update: async () => updates?.accept(),
    takeShared: async () => {
      const registration = await serviceWorkers()?.getRegistration(base.href);
      if (!registration?.active) return;
      const reply = await askServiceWorker(registration.active, { kind: 'take-shared' });
      if (reply.kind === 'shared')
        store.setState(({ shared }) => ({ shared: [...shared, ...reply.files] }));
    },
  };
}

/** Calls each minute, and when the visitor comes back to the page. */
function nowAndThen(look: () => void): void {
  document.addEventListener('visibilitychange', look);
  setInterval(look, 60_000);
}

const kinds: readonly string[] = ['wasm', 'webgpu-jspi', 'webgpu-asyncify'] satisfies RuntimeKind[];

/** If a browser does not keep this note, it may delete the files too, and then nothing can tell that they were here. */
function rememberedRuntimeOf(basePath: string): Remembered<RuntimeKind | null> {
  return remembered(
    storageKeys.readyOffline(basePath),
    (text) => (text !== null && kinds.includes(text) ? (text as RuntimeKind) : null),
    (runtime) => runtime,
  );
}

/**
 * Browsers hide this API from pages without https and from some private windows. The development server has no service
 * worker.
 */
function serviceWorkers(): ServiceWorkerContainer | undefined {
  return import.meta.env.PROD ? (navigator as Partial<Navigator>).serviceWorker : undefined;
}
