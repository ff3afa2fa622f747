import type { Engine, EngineFailure } from '../../workers/protocol/engine.ts';
import { afterAwake } from '../kernel/after-awake.ts';
import type { ImageId } from '../kernel/image-id.ts';
import { fail, succeed, type Outcome } from '../kernel/outcome.ts';
import { createPendingCalls } from '../kernel/pending-calls.ts';

/** How long the engine may be silent, in milliseconds, before it counts as lost. */
export interface Patience {
  /** Between two events of opening: shaders of a slow GPU compile for a minute. */
  readonly openingMs: number;
  /** For any other call. */
  readonly callMs: number;
}

/** An engine whose every call settles with an outcome, whatever happens to its worker. */
export interface WatchedEngine<Watched extends Engine = Engine> {
  readonly open: Engine['open'];
  unseen(imageIds: readonly ImageId[]): Promise<Outcome<readonly ImageId[], EngineFailure>>;
  readonly see: Engine['see'];
  readonly answer: Engine['answer'];
  readonly scoreFrame: Engine['scoreFrame'];
  /** Any other call; `step` completes "silent while". A call that takes long says `heard` as it goes on. */
  call<Value>(
    step: string,
    run: (engine: Watched, heard: () => void) => Promise<Outcome<Value, EngineFailure>>,
  ): Promise<Outcome<Value, EngineFailure>>;
}

/**
 * Ends every call with `worker-lost` when `lost` resolves or patience runs out, and with `runtime-failed` when it rejects
 * (a bug over there: this worker cannot be trusted any more).
 */
export function watchEngine<Watched extends Engine>(
  engine: Watched,
  lost: Promise<EngineFailure>,
  { openingMs, callMs }: Patience,
): WatchedEngine<Watched> {
  const calls = createPendingCalls<EngineFailure>();
  void lost.then(calls.endAll);

  async function watch<Value>(
    step: string,
    patienceMs: number,
    call: (heard: () => void) => Promise<Outcome<Value, EngineFailure>>,
  ): Promise<Outcome<Value, EngineFailure>> {
    let stopWaiting: () => void = () => undefined;
    const unlessSilent = () =>
      new Promise<Outcome<Value, EngineFailure>>((resolve, reject) => {
        const heard = () => {
          stopWaiting();
          stopWaiting = afterAwake(patienceMs, () => {
            const detail = `silent for ${patienceMs / 1000} s while ${step}`;
            resolve(fail({ code: 'worker-lost', detail }));
          });
        };
        heard();
        call(heard).then(resolve, reject);
      });
    try {
      return await calls.run(unlessSilent, fail);
    } catch (error) {
      const detail = `${step}: ${error instanceof Error ? error.message : String(error)}`;
      return fail({ code: 'runtime-failed', detail });
    } finally {
      stopWaiting();
    }
  }

  return {
    open(request, onEvent) {
      let isOpening = true;
      const outcome = watch('opening', openingMs, (heard) =>
        engine.open(request, (event) => {
          // Events come by a channel of their own: the last may arrive after the outcome.
          if (!isOpening) return;
          heard();
          onEvent(event);
        }),
      );
      return outcome.finally(() => {
        isOpening = false;
      });
    },
    unseen: (imageIds) =>
      watch('comparing pictures', callMs, () => engine.unseen(imageIds).then(succeed)),
    see: (imageId, bitmap) => watch('seeing', callMs, () => engine.see(imageId, bitmap)),
    answer: (linkContext) => watch('answering', callMs, () => engine.answer(linkContext)),
    scoreFrame: (bitmap, taught) =>
      watch('glancing', callMs, () => engine.scoreFrame(bitmap, taught)),
    call: (step, run) => watch(step, callMs, (heard) => run(engine, heard)),
  };
}
