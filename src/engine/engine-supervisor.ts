import type { Device, Engine, EngineFailure, OpenRequest } from '../../workers/protocol/engine.ts';
import type { EngineState } from '../ports/engine-state.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { PretrainedModel } from '../domain/models/pretrained-model.ts';
import type { Answerer } from '../ports/answerers.ts';
import type { EngineConnection } from '../ports/engine-connection.ts';
import type { EngineCall } from './engine-life.ts';
import type { PictureStore } from './picture-showing.ts';
import type { Patience } from './watch-engine.ts';

export interface Supervision<Supervised extends Engine = Engine> {
  readonly connect: () => EngineConnection<Supervised>;
  readonly pictures: PictureStore;
  /** Called with every state, beginning with `absent`. */
  readonly onState: (state: EngineState) => void;
  readonly open: OpenRequest;
  /**
   * Whether the worker can open without its pretrained model: Mini has an encoder of its own. Then that is tried before giving
   * up.
   */
  readonly worksWithout?: boolean;
  readonly patience?: Patience;
  /** How many rows of a batch one call scores. One, unless it is said. */
  readonly rowsPerCall?: number;
}

/** An engine in the hands of whoever put it there: what the acts ask of it, and its life. */
export interface EngineSupervisor<Supervised extends Engine = Engine> extends Answerer {
  /** Starts a worker unless one runs. With a device: one that is forced onto it, in the place of any other. */
  start(device?: Device): void;
  /** As `answer`, for whatever else this engine can be asked. */
  ask<Value>(
    call: EngineCall<Supervised, Value>,
    signal?: AbortSignal,
  ): Promise<Outcome<Value, EngineFailure>>;
  /** As `ask`, beside the open question: disturbs none, and is not asked again if the worker is lost. */
  aside<Value>(call: EngineCall<Supervised, Value>): Promise<Outcome<Value, EngineFailure>>;
  /**
   * Goes on with a worker that has opened this in the place of what it had: another encoder, another model. Questions that
   * wait are put to the new one.
   */
  reopen(change: { readonly pretrained: PretrainedModel | null }): void;
  close(): void;
}
