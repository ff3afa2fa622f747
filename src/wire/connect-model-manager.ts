import type { WorkerLike } from './connect-engine.ts';
import { proxy, releaseProxy, wrap, type Remote } from 'comlink';
import type { ModelFailure, ModelManager, ModelManagerWorker } from '../../workers/protocol/hub.ts';
import { fail, type Outcome } from '../kernel/outcome.ts';

interface ManagerTools {
  readonly startWorker?: () => WorkerLike;
  /** Absent from insecure contexts. */
  readonly locks?: Pick<LockManager, 'request'> | null;
  /** Who listens to what the worker says of its own accord. */
  readonly onStart?: (worker: WorkerLike) => void;
}

interface Connection {
  readonly manager: Remote<ModelManagerWorker>;
  /** Rejects when the worker ends; never resolves. */
  readonly ended: Promise<never>;
  readonly close: () => void;
}

export interface ConnectedModelManager extends ModelManager {
  /** Ends the worker; a later call starts another. */
  close(): void;
}

/**
 * The page's end of the manager's worker, which starts with the first call: a visitor who wants no pretrained model never
 * has it. Every call settles; if the worker ends, with `manager-lost`, and the next call starts another, which finds what
 * has come.
 */
export function connectModelManager({
  startWorker = startManagerWorker,
  locks = (navigator.locks as LockManager | undefined) ?? null,
  onStart,
}: ManagerTools = {}): ConnectedModelManager {
  let connection: Connection | null = null;

  function close(): void {
    connection?.close();
    connection = null;
  }

  async function call<Value>(
    ask: (manager: Remote<ModelManagerWorker>) => Promise<Value>,
  ): Promise<Value> {
    if (!connection) {
      const worker = startWorker();
      onStart?.(worker);
      connection = connect(worker, locks);
    }
    const { manager, ended } = connection;
    const own = connection;
    try {
      return await Promise.race([ask(manager), ended]);
    } catch (error) {
      // Another call may have noticed first, and have started anew.
      if (connection === own) close();
      throw error;
    }
  }

  /** As an outcome, whatever happens. */
  const settle = <Value>(
    ask: (manager: Remote<ModelManagerWorker>) => Promise<Outcome<Value, ModelFailure>>,
  ): Promise<Outcome<Value, ModelFailure>> =>
    call(ask).catch((error: unknown) =>
      fail({
        code: 'manager-lost',
        detail: error instanceof Error ? error.message : String(error),
      }),
    );
  const orElse = <Value>(
    otherwise: Value,
    ask: (manager: Remote<ModelManagerWorker>) => Promise<Value>,
  ): Promise<Value> => call(ask).catch(() => otherwise);

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
    close,
  };
}

function startManagerWorker(): Worker {
  return new Worker(new URL('../../workers/model-manager.worker.ts', import.meta.url), {
    type: 'module',
    name: 'models',
  });
}

function connect(worker: WorkerLike, locks: Pick<LockManager, 'request'> | null): Connection {
  const manager = wrap<ModelManagerWorker>(worker);
  const closing = new AbortController();
  let end: (why: string) => void = () => undefined;
  const ended = new Promise<never>((_resolve, reject) => {
    end = (why) => reject(new Error(why));
  });
  // Nobody may be waiting when a worker ends.
  ended.catch(() => undefined);
  worker.addEventListener('error', (event) => {
    const { message } = event as Partial<ErrorEvent>;
    end(message ? `the worker failed: ${message}` : 'the worker could not be started');
  });
  worker.addEventListener('messageerror', () => end('a message could not be read'));
  void whenGone(manager, locks, closing.signal).then(() => end('the worker ended'));
  return {
    manager,
    ended,
    close: () => {
      closing.abort();
      end('the worker was ended');
      manager[releaseProxy]();
      worker.terminate();
    },
  };
}

/** A worker that crashes says nothing, but it holds a lock that the page gets when it is gone. May never settle. */
async function whenGone(
  manager: Remote<ModelManagerWorker>,
  locks: Pick<LockManager, 'request'> | null,
  signal: AbortSignal,
): Promise<void> {
  const never = new Promise<never>(() => undefined);
  if (!locks) return never;
  try {
    const name = `model-manager ${crypto.randomUUID()}`;
    if (!(await manager.holdLock(name))) return await never;
    await locks.request(name, { signal }, () => undefined);
  } catch {
    return never;
  }
}
