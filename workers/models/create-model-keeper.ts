import type { ModelKeeper } from '../hub-protocol.ts';
import { downloadModel } from './download-model.ts';
import { hostTools, type HostTools } from './host-tools.ts';
import { listModel } from './list-model.ts';
import { modelFails, refusedToKeep } from './model-failure.ts';
import {
  keptModels,
  knownFiles,
  openModelStore,
  removeModel,
  type ModelStore,
} from './model-store.ts';
import { estimateHere, type Estimate } from './room.ts';
import { takePack } from './take-pack.ts';

export interface KeeperTools {
  readonly store: ModelStore | null;
  readonly host: HostTools;
  readonly estimate: Estimate;
  /** Between the tabs of this browser; absent from insecure contexts. */
  readonly locks: Pick<LockManager, 'request'> | undefined;
}

const inThisBrowser = (): KeeperTools => ({
  store: openModelStore(import.meta.env.BASE_URL),
  host: hostTools,
  estimate: estimateHere,
  locks: navigator.locks as LockManager | undefined,
});

const LOCK = `lcl-models ${import.meta.env.BASE_URL}`;
const CANNOT_KEEP = modelFails('cannot-keep', 'there is no Cache Storage here');

/** One keeper per worker. */
export function createModelKeeper(tools: KeeperTools = inThisBrowser()): ModelKeeper {
  const { store, host, estimate, locks } = tools;
  let running: { readonly end: AbortController; readonly over: Promise<unknown> } | null = null;

  /** One download or pack at a time, in all tabs of this browser. */
  const alone = async <Taken>(
    run: (store: ModelStore, signal: AbortSignal) => Promise<Taken>,
  ): Promise<Taken | typeof CANNOT_KEEP> => {
    if (!store) return CANNOT_KEEP;
    if (running) return modelFails('busy', 'in this tab');
    const end = new AbortController();
    const inLock = async (lock: Lock | null) =>
      lock || !locks ? run(store, end.signal) : modelFails('busy', 'in another tab');
    const taken = locks ? locks.request(LOCK, { ifAvailable: true }, inLock) : inLock(null);
    running = { end, over: taken.catch(() => undefined) };
    try {
      return await taken;
    } finally {
      running = null;
    }
  };
  const pause = async () => {
    running?.end.abort();
    await running?.over;
  };

  return {
    kept: async () => (store ? keptModels(store) : []),
    unfinished: async () =>
      store ? (await store.records.unfinished()).map(({ listing }) => listing) : [],
    keptBytes: async (listing) =>
      store ? store.files.bytesOf(await knownFiles(store, listing)) : 0,
    list: (modelId, planId, address) => listModel(modelId, planId, address, host),
    download: (listing, address, onProgress) =>
      alone((opened, signal) =>
        downloadModel(
          listing,
          { ...host, store: opened, estimate, host: address, signal },
          onProgress,
        ),
      ),
    pause,
    takePack: (modelId, files, onProgress) =>
      alone((opened, signal) =>
        takePack(modelId, files, { store: opened, estimate, signal }, onProgress),
      ),
    async fileOf(modelId, path) {
      const models = store ? await keptModels(store) : [];
      const model = models.find((one) => one.modelId === modelId);
      const file = model?.files.find((one) => one.path === path);
      return file && store ? store.files.blob(file) : null;
    },
    async remove(modelId) {
      await pause();
      try {
        return { ok: true, value: store ? await removeModel(store, modelId) : 0 };
      } catch (error) {
        return refusedToKeep(error);
      }
    },
  };
}
