import type { Device, Engine, EngineFailure, OpenRequest } from '../../workers/protocol/engine.ts';
import type { EngineState } from '../ports/engine-state.ts';
import type { ImageId } from '../kernel/image-id.ts';
import type { LinkContext, Taught } from '../domain/lcl/link-context.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { PretrainedModel } from '../domain/models/pretrained-model.ts';
import type { CandidateScores, Scores } from '../domain/lcl/scores.ts';
import type { EngineConnection } from '../ports/engine-connection.ts';
import type { EngineCall, TakeFrame, PictureStore } from './engine-life.ts';
import type { Patience } from './watch-engine.ts';

export interface Supervision<Supervised extends Engine = Engine> {
  readonly connect: () => EngineConnection<Supervised>;
  readonly pictures: PictureStore;
  /** Told of every change, from `absent` on. */
  readonly onState: (state: EngineState) => void;
  readonly open: OpenRequest;
  /**
   * Whether the worker can open without its pretrained model: Mini has an encoder of its own. Then that is tried before giving
   * up.
   */
  readonly worksWithout?: boolean;
  readonly patience?: Patience;
}

/** The engine as the page's acts use it: it waits for the model, shows it what it has not seen, and recovers. */
export interface EngineSupervisor<Supervised extends Engine = Engine> {
  /** Starts a worker unless one runs. With a device: one that is forced onto it, in the place of any other. */
  start(device?: Device): void;
  /**
   * Asks once the engine is ready, and starts it if nobody has. A later question displaces this one, and so does the
   * signal: `superseded`. If the worker is lost, the question is asked once more, and once again if WebGPU is left for
   * WebAssembly; a further loss is its answer.
   */
  answer(linkContext: LinkContext, signal?: AbortSignal): Promise<Outcome<Scores, EngineFailure>>;
  /** As `answer`, for whatever else this engine can be asked. */
  ask<Value>(
    call: EngineCall<Supervised, Value>,
    signal?: AbortSignal,
  ): Promise<Outcome<Value, EngineFailure>>;
  /** As `ask`, beside the open question: disturbs none, and is not asked again if the worker is lost. */
  aside<Value>(call: EngineCall<Supervised, Value>): Promise<Outcome<Value, EngineFailure>>;
  /** Encodes a picture ahead of a question, one at a time. */
  see(imageId: ImageId): Promise<Outcome<null, EngineFailure>>;
  /**
   * Scores a picture that nobody keeps, as it is when its turn comes: one that waited would be of the past. `superseded`
   * if there is none any more. Disturbs no question; not asked again if the worker is lost.
   */
  scoreFrame(frame: TakeFrame, taught: Taught): Promise<Outcome<CandidateScores, EngineFailure>>;
  /** Starts anew, after `failed` above all. */
  retry(): void;
  /**
   * Goes on with a worker that has opened this in the place of what it had: another encoder, another model. Questions that wait
   * are put to the new one.
   */
  reopen(change: { readonly pretrained: PretrainedModel | null }): void;
  close(): void;
}
