import type { Engine, EngineFailure } from '../../workers/protocol/engine.ts';
import type { ImageId } from '../kernel/image-id.ts';
import type { Taught } from '../domain/lcl/link-context.ts';
import { fail, type Outcome } from '../kernel/outcome.ts';
import type { CandidateScores } from '../domain/lcl/scores.ts';
import type { EngineConnection } from '../ports/engine-connection.ts';
import type { TakeFrame } from '../ports/answerers.ts';
import {
  createPictureShowing,
  SUPERSEDED,
  type PictureShowing,
  type PictureStore,
} from './picture-showing.ts';
import { watchEngine, type Patience } from './watch-engine.ts';

/** Something that a worker is asked for, once it has seen the pictures that it takes. */
export interface EngineCall<Asked extends Engine, Value> {
  readonly imageIds: readonly ImageId[];
  /** Completes "silent while". */
  readonly step: string;
  /** `heard` is called as it goes on: without it, a call that takes long counts as lost. */
  readonly run: (engine: Asked, heard: () => void) => Promise<Outcome<Value, EngineFailure>>;
}

/** One worker, from its start to its end. Every call settles; after the end, with `worker-lost`. */
export interface EngineLife<Living extends Engine = Engine> {
  /** Resolves when only another worker can go on: this one or its GPU is lost, or its runtime rejected. */
  readonly over: Promise<EngineFailure>;
  readonly open: Engine['open'];
  readonly show: PictureShowing['show'];
  /** Shows what is unseen, which `onShown` hears of, then asks; `superseded` once `isStale`. */
  ask<Value>(
    call: EngineCall<Living, Value>,
    isStale: () => boolean,
    onShown?: (done: number, total: number) => void,
  ): Promise<Outcome<Value, EngineFailure>>;
  /** Shows what is unseen of what is taught, then takes the frame and has it scored. */
  scoreFrame(frame: TakeFrame, taught: Taught): Promise<Outcome<CandidateScores, EngineFailure>>;
  end(): void;
}

/** Whether the worker must be replaced after this failure. */
export function isLoss({ code }: EngineFailure): boolean {
  return (
    code === 'worker-lost' ||
    code === 'device-lost' ||
    code === 'runtime-failed' ||
    code === 'out-of-memory' ||
    code === 'eyes-failed'
  );
}

/** Takes over a fresh connection; `end` closes it. */
export function beginLife<Living extends Engine>(
  connection: EngineConnection<Living>,
  pictures: PictureStore,
  patience: Patience,
): EngineLife<Living> {
  let end: EngineFailure | null = null;
  let finish: (failure: EngineFailure) => void = () => undefined;
  const over = new Promise<EngineFailure>((resolve) => {
    finish = (failure) => {
      end ??= failure;
      resolve(failure);
    };
  });
  void connection.lost.then(finish);
  const engine = watchEngine(connection.engine, over, patience);

  async function observe<Value>(call: Promise<Outcome<Value, EngineFailure>>) {
    const outcome = await call;
    if (!outcome.ok && isLoss(outcome.failure)) finish(outcome.failure);
    return outcome;
  }

  const ended = () => end;
  const showing = createPictureShowing(
    {
      unseen: (imageIds) => observe(engine.unseen(imageIds)),
      see: (imageId, bitmap) => observe(engine.see(imageId, bitmap)),
      ended,
    },
    pictures,
  );

  return {
    over,
    open: (request, onEvent) => observe(engine.open(request, onEvent)),
    show: showing.show,
    async ask({ imageIds, step, run }, isStale, onShown) {
      // Nothing is waited for where all is seen: the worker begins before the page draws.
      if (showing.hasSeen(imageIds)) {
        const outcome = await observe(engine.call(step, run));
        if (outcome.ok || outcome.failure.code !== 'picture-unseen') return outcome;
        showing.forget();
      }
      const shown = await showing.show(imageIds, isStale, onShown);
      if (!shown.ok) return shown;
      return isStale() ? SUPERSEDED : observe(engine.call(step, run));
    },
    async scoreFrame(frame, taught) {
      const shown = await showing.show(taught.supportSet.map(({ imageId }) => imageId));
      if (!shown.ok) return shown;
      const bitmap = await frame();
      if (!bitmap) return SUPERSEDED;
      const failure = ended();
      if (failure) {
        bitmap.close();
        return fail(failure);
      }
      return observe(engine.scoreFrame(bitmap, taught));
    },
    end() {
      finish({ code: 'worker-lost', detail: 'the worker was ended' });
      connection.close();
    },
  };
}
