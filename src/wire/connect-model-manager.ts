import { proxy, type Remote } from 'comlink';
import type {
  ModelFailure,
  ModelManager,
  ModelManagerWorker,
} from '../../workers/protocol/model-manager.ts';
import { fail, type Outcome } from '../kernel/outcome.ts';
import { workerOnDemand, type WorkerStart } from './worker-connection.ts';

export interface ConnectedModelManager extends ModelManager {
  /** Ends the worker; a later call starts another. */
  close(): void;
}

type Ask<Value> = (manager: Remote<ModelManagerWorker>) => Promise<Value>;

/**
 * The page's end of the model manager's worker, which starts with the first call: a visitor who wants no pretrained model
 * never has it. Every call settles; if the worker ends, with `manager-lost`, and the next call starts another, which finds
 * what has come.
 */
export function connectModelManager(start: Partial<WorkerStart> = {}): ConnectedModelManager {
  const worker = workerOnDemand<ModelManagerWorker>({ startWorker, ...start });

  /** As an outcome, whatever happens. */
  const settle = <Value>(
    ask: Ask<Outcome<Value, ModelFailure>>,
  ): Promise<Outcome<Value, ModelFailure>> =>
    worker.call(ask).catch((error: unknown) => {
      const detail = error instanceof Error ? error.message : String(error);
      return fail({ code: 'manager-lost', detail });
    });
  const orElse = <Value>(otherwise: Value, ask: Ask<Value>): Promise<Value> =>
    worker.call(ask).catch(() => otherwise);

  return {
    kept: () => orElse(null, (manager) => manager.kept()),
    unfinished: () => orElse(null, (manager) => manager.unfinished()),
    keptBytes: (listing) => orElse(0, (manager) => manager.keptBytes(listing)),
    list: (modelId, planId, host) => settle((manager) => manager.list(modelId, planId, host)),
    stopListing: (modelId) => orElse(undefined, (manager) => manager.stopListing(modelId)),
    download: (listing, host, onProgress) =>
      settle((manager) => manager.download(listing, host, proxy(onProgress))),
    pause: () => orElse(undefined, (manager) => manager.pause()),
    takePack: (modelId, files, planIds, onProgress) =>
      settle((manager) => manager.takePack(modelId, files, planIds, proxy(onProgress))),
    fileOf: (modelId, path) => orElse(null, (manager) => manager.fileOf(modelId, path)),
    remove: (modelId) => settle((manager) => manager.remove(modelId)),
    close: worker.close,
  };
}

function startWorker(): Worker {
  return new Worker(new URL('../../workers/model-manager.worker.ts', import.meta.url), {
    type: 'module',
    name: 'models',
  });
}
