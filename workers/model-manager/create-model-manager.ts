import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import type { PretrainedModel } from '../../src/domain/models/pretrained-model.ts';
import type { ModelFailure, ModelManager } from '../protocol/model-manager.ts';
import { fetchModel } from './download-model.ts';
import { hostTools, type HostTools } from './host-tools.ts';
import { fetchListing } from './list-model.ts';
import { modelFails, refusedToKeep } from './model-failure.ts';
import {
  isOffered,
  isOfPack,
  keptModels,
  knownFiles,
  openModelStore,
  deleteModelFiles,
  sweepPacks,
  type ModelStore,
} from './model-store.ts';
import { estimateHere, type Estimate } from './free-space.ts';
import { openTabLock, type TabLock } from './tab-lock.ts';
import { takePack } from './take-pack.ts';

export interface ManagerTools {
  readonly store: ModelStore | null;
  readonly host: HostTools;
  readonly estimate: Estimate;
  /** The lock between the tabs of this browser. Absent from insecure contexts. */
  readonly locks: Pick<LockManager, 'request'> | undefined;
}

const inThisBrowser = (): ManagerTools => ({
  store: openModelStore(import.meta.env.BASE_URL),
  host: hostTools,
  estimate: estimateHere,
  locks: navigator.locks as LockManager | undefined,
});

const LOCK = `lcl-models ${import.meta.env.BASE_URL}`;
const CANNOT_KEEP = modelFails('cannot-keep', 'there is no Cache Storage here');

/** One manager per worker. */
export function createModelManager(tools: ManagerTools = inThisBrowser()): ModelManager {
  const { store, host, estimate, locks } = tools;
  const inLock = openTabLock(LOCK, locks);
  const { alone, pause, isRunning } = createTurn(store, inLock);

  return {
    ...createInventory(store, inLock),
    ...createListings(host),
    download: (wanted, address, onProgress) =>
      alone(wanted.modelId, (opened, signal) =>
        fetchModel(wanted, { ...host, store: opened, estimate, host: address, signal }, onProgress),
      ),
    pause,
    takePack: (modelId, files, planIds, onProgress) =>
      alone(modelId, (opened, signal) =>
        takePack(modelId, files, planIds, { store: opened, estimate, signal }, onProgress),
      ),
    async remove(modelId) {
      if (isRunning(modelId)) await pause();
      if (!store) return succeed(0);
      try {
        const removed = await inLock(() => deleteModelFiles(store, modelId));
        return removed ? succeed(removed.value) : modelFails('busy', 'in another tab');
      } catch (error) {
        return refusedToKeep(error);
      }
    },
  };
}

/** Lists what is on this device, without any request. */
function createInventory(
  store: ModelStore | null,
  inLock: TabLock,
): Pick<ModelManager, 'kept' | 'unfinished' | 'keptBytes' | 'fileOf'> {
  return {
    kept: () => (store ? orElse(null, () => keptModels(store)) : Promise.resolve([])),
    async unfinished() {
      if (!store) return [];
      return orElse(null, async () => {
        const unfinished = await store.records.unfinished();
        if (unfinished.some(isOfPack)) await inLock(() => sweepPacks(store));
        const downloads = unfinished.filter((one) => !isOfPack(one));
        return downloads.map((one) => one.listing).filter(isOffered);
      });
    },
    keptBytes: (wanted) =>
      orElse(0, async () => (store ? store.files.bytesOf(await knownFiles(store, wanted)) : 0)),
    fileOf: (modelId, path) =>
      orElse(null, async () => {
        const models = store ? await keptModels(store) : [];
        const model = models.find((one) => one.modelId === modelId);
        const file = model?.files.find((one) => one.path === path);
        return file && store ? store.files.blob(file) : null;
      }),
  };
}

/** Asks a host for its lists. There is one request per model at a time, and a later one replaces it. */
function createListings(host: HostTools): Pick<ModelManager, 'list' | 'stopListing'> {
  const listing = new Map<string, AbortController>();
  const stopListing = (modelId: string) => {
    listing.get(modelId)?.abort();
    listing.delete(modelId);
  };

  return {
    async list(modelId, planId, address) {
      stopListing(modelId);
      const end = new AbortController();
      listing.set(modelId, end);
      try {
        return await fetchListing(modelId, planId, address, host, end.signal);
      } finally {
        if (listing.get(modelId) === end) listing.delete(modelId);
      }
    },
    stopListing: (modelId) => Promise.resolve(stopListing(modelId)),
  };
}

/** One download or pack at a time, across all tabs of this browser. */
function createTurn(store: ModelStore | null, inLock: TabLock) {
  let running: {
    readonly modelId: string;
    readonly end: AbortController;
    readonly over: Promise<unknown>;
  } | null = null;

  const alone = async (
    modelId: string,
    run: (
      store: ModelStore,
      signal: AbortSignal,
    ) => Promise<Outcome<PretrainedModel, ModelFailure>>,
  ): Promise<Outcome<PretrainedModel, ModelFailure>> => {
    if (!store) return CANNOT_KEEP;
    if (running) return modelFails('busy', 'in this tab');
    const end = new AbortController();
    const taken = inLock(async () => {
      await sweepPacks(store);
      return run(store, end.signal);
    });
    running = { modelId, end, over: taken.catch(() => undefined) };
    try {
      return (await taken)?.value ?? modelFails('busy', 'in another tab');
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      return refusedToKeep(error);
    } finally {
      running = null;
    }
  };
  const pause = async () => {
    running?.end.abort();
    await running?.over;
  };
  const isRunning = (modelId: string) => running?.modelId === modelId;

  return { alone, pause, isRunning };
}

async function orElse<Value>(otherwise: Value, run: () => Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch {
    return otherwise;
  }
}
