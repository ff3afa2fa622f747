import { fail, type Outcome } from '../../../src/kernel/outcome.ts';
import type { CodedFailure } from '../../../src/kernel/coded-failure.ts';
import { createPendingCalls } from '../../../src/kernel/pending-calls.ts';
import type { MiniFailure } from './mini-types.ts';

type Settled<Value> = Outcome<Value, MiniFailure>;

/** Calls to one engine. */
export interface CallsInTurn {
  /** Begins this after those before it. Settles at once when the signal says so, or when the engine ends. */
  run<Value>(
    signal: AbortSignal | undefined,
    call: () => Promise<Settled<Value>>,
  ): Promise<Settled<Value>>;
  close(): void;
}

/**
 * One call at a time. In the engine a later question displaces an earlier one, which suits a page and surprises in a loop
 * over files. So the next question is sent once the one before is answered.
 */
export function callsInTurn(lost: Promise<CodedFailure & MiniFailure>): CallsInTurn {
  const pending = createPendingCalls<MiniFailure>();
  let last: Promise<unknown> = Promise.resolve();
  let end: MiniFailure | null = null;
  const endAll = (failure: MiniFailure) => {
    end ??= failure;
    pending.endAll(end);
  };
  void lost.then(endAll);

  return {
    run<Value>(signal: AbortSignal | undefined, call: () => Promise<Settled<Value>>) {
      if (signal?.aborted) return Promise.resolve(fail(ABORTED));
      const turn = last.then((): Settled<Value> | Promise<Settled<Value>> => {
        // A call that has not begun must not begin after the end, because nothing is there to answer it.
        if (end) return fail(end);
        if (signal?.aborted) return fail(ABORTED);
        return pending.run(call, (failure) => fail(failure));
      });
      // A call that throws must not stop those behind it. Its value is not kept here.
      const forget = () => undefined;
      last = turn.then(forget, forget);
      return unlessAborted(signal, turn);
    },
    close: () => endAll({ code: 'closed', detail: 'the model was closed' }),
  };
}

/** What a call that was ended by its signal fails with. */
const ABORTED: MiniFailure = { code: 'aborted', detail: 'the signal ended the call' };

/** Settles as the call does, or fails at once when the signal says so. It leaves nothing behind at the signal. */
export async function unlessAborted<Value>(
  signal: AbortSignal | undefined,
  call: Promise<Settled<Value>>,
): Promise<Settled<Value>> {
  if (!signal) return call;
  let stop: () => void = () => undefined;
  try {
    return await new Promise((resolve, reject) => {
      stop = () => resolve(fail(ABORTED));
      signal.addEventListener('abort', stop);
      if (signal.aborted) stop();
      call.then(resolve, reject);
    });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
