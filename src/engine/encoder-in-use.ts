import type { EngineFailure, PretrainedEncoderUse } from '../../workers/protocol/engine.ts';
import { type PretrainedModel, pretrainedName } from '../domain/models/pretrained-model.ts';

/** The pretrained model that workers are to open with, until one of them could not go on with it. */
export interface EncoderInUse {
  /** What was asked for. */
  readonly wanted: PretrainedModel | null;
  /** What the next worker is to open with. */
  readonly pretrained: PretrainedModel | null;
  /** To be said once a worker is ready that goes on without. */
  readonly left: { readonly pretrainedEncoder?: PretrainedEncoderUse };
  /** Lets the next worker open without; false if this one did already. */
  leave(failure: EngineFailure): boolean;
}

export function createEncoderInUse(wanted: PretrainedModel | null): EncoderInUse {
  let pretrained = wanted;
  let left: EncoderInUse['left'] = {};
  return {
    wanted,
    get pretrained() {
      return pretrained;
    },
    get left() {
      return left;
    },
    leave(failure) {
      if (!pretrained) return false;
      left = { pretrainedEncoder: { name: pretrainedName(pretrained), leftBecause: failure } };
      pretrained = null;
      return true;
    },
  };
}
