import { releaseProxy, wrap, type Endpoint, type Remote } from 'comlink';
import { lockGivenBack, locksHere, type Locks } from '../../packages/mini/src/lock-given-back.ts';
import type { LockHolder } from '../../workers/protocol/lock-holder.ts';
import { createPendingCalls } from '../kernel/pending-calls.ts';

export type WorkerLike = Endpoint & { terminate(): void };

export interface WorkerStart {
  readonly startWorker: () => WorkerLike;
  /** Who listens to what the worker says of its own accord. */
  readonly onStart?: ((worker: WorkerLike) => void) | undefined;
  /** Web Locks of the page; `null` where there are none. */
  readonly locks?: Locks | null | undefined;
}

/** Why nobody answers any more. */
export interface WorkerEnd {
  /** `not-started`: its script did not come, or not whole. `closed`: the page ended it. */
  readonly code: 'not-started' | 'failed' | 'unreadable' | 'ended' | 'closed';
  readonly detail: string;
}

/** A call came to nothing, because the worker ended before it answered. */
class WorkerEnded extends Error {
  override readonly name = 'WorkerEnded';
  readonly end: WorkerEnd;
  constructor(end: WorkerEnd) {
    super(end.detail);
    this.end = end;
  }
}

/** Why a call came to nothing; `null` if the worker answered it with an error. */
export function workerEndOf(error: unknown): WorkerEnd | null {
  return error instanceof WorkerEnded ? error.end : null;
}

/** One worker, from its start to its end. */
export interface WorkerConnection<Far extends LockHolder> {
  readonly remote: Remote<Far>;
  /** Resolves when the worker ends of its own accord; never after `close`. */
  readonly ended: Promise<WorkerEnd>;
  /** Settles as the call does, or rejects with `WorkerEnded`: a worker that is gone answers nothing, not even an error. */
  call<Value>(ask: (remote: Remote<Far>) => Promise<Value>): Promise<Value>;
  /** Ends the worker, and with it what is under way. */
  close(): void;
}

/** Starts a worker and speaks with it. Throws if the browser refuses to start one. */
export function connectWorker<Far extends LockHolder>({
  startWorker,
  onStart,
  locks = locksHere(),
}: WorkerStart): WorkerConnection<Far> {
  const worker = startWorker();
  onStart?.(worker);
  const remote = wrap<Far>(worker);
  const calls = createPendingCalls<WorkerEnd>();
  const closing = new AbortController();
  let tellEnd: (end: WorkerEnd) => void = () => undefined;
  const ended = new Promise<WorkerEnd>((resolve) => (tellEnd = resolve));
  const finish = (end: WorkerEnd) => {
    tellEnd(end);
    calls.endAll(end);
  };

  worker.addEventListener('error', (event) => {
    const { message } = event as Partial<ErrorEvent>;
    // A bug went uncaught. If the script did not load, there is no message. If it was cut off, it cannot be parsed.
    finish(
      message && !message.includes('SyntaxError')
        ? { code: 'failed', detail: `the worker failed: ${message}` }
        : { code: 'not-started', detail: 'the worker could not be started' },
    );
  });
  worker.addEventListener('messageerror', () =>
    finish({ code: 'unreadable', detail: 'a message could not be read' }),
  );
  void lockGivenBack(
    (name) => (remote as Remote<LockHolder>).holdLock(name),
    locks,
    closing.signal,
  ).then((isGivenBack) => {
    if (isGivenBack) finish({ code: 'ended', detail: 'the worker ended' });
  });

  return {
    remote,
    ended,
    call: (ask) =>
      calls.run(
        () => ask(remote),
        (end) => {
          throw new WorkerEnded(end);
        },
      ),
    close() {
      if (closing.signal.aborted) return;
      closing.abort();
      calls.endAll({ code: 'closed', detail: 'the worker was ended' });
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}

/** A worker that starts with the first call. After a call that failed, the next one starts another. */
export interface WorkerOnDemand<Far extends LockHolder> {
  /** As {@link WorkerConnection.call}. */
  call<Value>(ask: (remote: Remote<Far>) => Promise<Value>): Promise<Value>;
  /** Ends the worker if there is one; a later call starts another. */
  close(): void;
}

export function workerOnDemand<Far extends LockHolder>(start: WorkerStart): WorkerOnDemand<Far> {
  let connection: WorkerConnection<Far> | null = null;
  return {
    async call(ask) {
      const own = (connection ??= connectWorker<Far>(start));
      try {
        return await own.call(ask);
      } catch (error) {
        // Another call may have noticed first, and have started anew.
        if (connection === own) connection = null;
        own.close();
        throw error;
      }
    },
    close() {
      connection?.close();
      connection = null;
    },
  };
}
