import { fail, type Outcome } from '../../../src/kernel/outcome.ts';
import type { CodedFailure } from '../../../src/kernel/coded-failure.ts';
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
  let last: Promise<unknown> = Promise.resolve();
  let end: MiniFailure | null = null;
  let tell: (failure: MiniFailure) => void = () => undefined;
  const ended = new Promise<MiniFailure>((resolve) => {
    tell = (failure) => {
      end ??= failure;
      resolve(end);
    };
  });
  void lost.then(tell);

  return {
    run<Value>(signal: AbortSignal | undefined, call: () => Promise<Settled<Value>>) {
      if (signal?.aborted) return Promise.resolve(fail(ABORTED));
      const turn = last.then(async (): Promise<Settled<Value>> => {
        if (end) return fail(end);
        if (signal?.aborted) return fail(ABORTED);
        return Promise.race([call(), ended.then((failure) => fail(failure))]);
      });
      // A call that throws must not stop those behind it.
      last = turn.catch(() => undefined);
      return signal ? Promise.race([turn, whenAborted(signal)]) : turn;
    },
    close: () => tell({ code: 'closed', detail: 'the model was closed' }),
  };
}

/** What a call that was ended by its signal fails with. */
const ABORTED: MiniFailure = { code: 'aborted', detail: 'the signal ended the call' };

/** Fails once the signal says so. */
export function whenAborted(
  signal: AbortSignal,
): Promise<{ readonly ok: false; readonly failure: MiniFailure }> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(fail(ABORTED));
    else signal.addEventListener('abort', () => resolve(fail(ABORTED)), { once: true });
  });
}
