import { proxy, releaseProxy, transfer, wrap, type Endpoint, type Remote } from 'comlink';
import type { HubEngine, HubWorker } from '../../workers/protocol/hub.ts';
import type {
  Engine,
  EngineFailure,
  EngineWorker,
  MiniEngine,
  MiniWorker,
} from '../../workers/protocol/engine.ts';
import type { EngineConnection } from '../ports/engine-connection.ts';

/** What a connection needs of the browser. */
export interface ConnectionTools {
  readonly startWorker: () => WorkerLike;
  /** Absent from insecure contexts. */
  readonly locks: Pick<LockManager, 'request'> | undefined;
}

export type WorkerLike = Endpoint & { terminate(): void };

const inThisBrowser = (): ConnectionTools => ({
  startWorker: () =>
    new Worker(new URL('../../workers/engine.worker.ts', import.meta.url), {
      type: 'module',
      name: 'engine',
    }),
  locks: navigator.locks as LockManager | undefined,
});

/**
 * Starts Mini's worker and speaks with it; `onStart` may listen to what it says of its own accord. Throws if the browser
 * refuses to start one.
 */
export function connectEngine(
  tools: ConnectionTools = inThisBrowser(),
  onStart: (worker: WorkerLike) => void = () => undefined,
): EngineConnection<MiniEngine> {
  return connect<MiniWorker, MiniEngine>(tools, onStart, (remote) => ({
    ...commonCalls(remote),
    centroid: (linkContext) => remote.centroid(linkContext),
  }));
}

/** As {@link connectEngine}, with the worker of a pretrained model. */
export function connectHubEngine(
  onStart: (worker: WorkerLike) => void = () => undefined,
  tools: ConnectionTools = {
    ...inThisBrowser(),
    startWorker: () =>
      new Worker(new URL('../../workers/hub.worker.ts', import.meta.url), {
        type: 'module',
        name: 'hub',
      }),
  },
): EngineConnection<HubEngine> {
  return connect<HubWorker, HubEngine>(tools, onStart, (remote) => ({
    ...commonCalls(remote),
    explain: (linkContext, onProgress) => remote.explain(linkContext, proxy(onProgress)),
    converse: (conversation, onText) => remote.converse(conversation, proxy(onText)),
    stop: () => remote.stop(),
  }));
}

/** What every engine does, over the wire. */
function commonCalls(remote: Remote<EngineWorker>): Engine {
  return {
    open: (request, onEvent) => remote.open(request, proxy(onEvent)),
    unseen: (imageIds) => remote.unseen(imageIds),
    see: (imageId, bitmap) => remote.see(imageId, transfer(bitmap, [bitmap])),
    answer: (linkContext) => remote.answer(linkContext),
    scoreFrame: (bitmap, taught) => remote.scoreFrame(transfer(bitmap, [bitmap]), taught),
  };
}

function connect<Far extends EngineWorker, Near extends Engine>(
  tools: ConnectionTools,
  onStart: (worker: WorkerLike) => void,
  callsOf: (remote: Remote<Far>) => Near,
): EngineConnection<Near> {
  const worker = tools.startWorker();
  onStart(worker);
  const remote = wrap<Far>(worker);
  const common = remote as Remote<EngineWorker>;
  const closing = new AbortController();
  return {
    engine: callsOf(remote),
    lost: Promise.race([
      firstError(worker),
      lockGivenBack(common, tools.locks, closing.signal).then(asFailure('worker-lost')),
      common.deviceLost().then(asFailure('device-lost')),
    ]),
    close() {
      if (closing.signal.aborted) return;
      closing.abort();
      common[releaseProxy]();
      worker.terminate();
    },
  };
}

function asFailure(code: EngineFailure['code']): (detail: string) => EngineFailure {
  return (detail) => ({ code, detail });
}

/** A bug went uncaught, a message could not be read, or the script did not load: then it is the network that failed. */
function firstError(worker: WorkerLike): Promise<EngineFailure> {
  return new Promise((resolve) => {
    worker.addEventListener('error', (event) => {
      const { message } = event as Partial<ErrorEvent>;
      resolve(
        message
          ? { code: 'worker-lost', detail: `the worker failed: ${message}` }
          : { code: 'weights-unreachable', detail: 'the worker could not be started' },
      );
    });
    worker.addEventListener('messageerror', () =>
      resolve({ code: 'worker-lost', detail: 'a message could not be read' }),
    );
  });
}

/**
 * A worker that crashes says nothing. But it holds a lock that the browser gives to the page, next in the queue, the
 * moment the worker is gone. Never resolves where there are no locks, nor after `closed`.
 */
async function lockGivenBack(
  remote: Remote<EngineWorker>,
  locks: ConnectionTools['locks'],
  closed: AbortSignal,
): Promise<string> {
  const never = new Promise<never>(() => undefined);
  if (!locks) return never;
  try {
    const name = `engine ${crypto.randomUUID()}`;
    if (!(await remote.holdLock(name))) return await never;
    return await locks.request(name, { signal: closed }, () => 'the worker ended');
  } catch {
    // Closed, or a browser that refuses locks: then its errors and its silence have to tell.
    return never;
  }
}
