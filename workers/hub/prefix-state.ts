import type { Tensor } from '@huggingface/transformers';

/** Keys and values of everything that was read so far, under the names of the decoder's inputs. */
export type PastKeyValues = Readonly<Record<string, Tensor>>;

/**
 * The state of a model after reading a number of tokens. It owns its tensors, and its last holder disposes of it once.
 * Reading on from it makes another state and does not change this one.
 */
export interface PrefixState {
  /** Tokens read. */
  readonly length: number;
  readonly pastKeyValues: PastKeyValues;
  readonly bytes: number;
  dispose(): void;
}

/** Counts the tensors that are alive, because a tensor that is never disposed of stays on the GPU for ever. */
export interface TensorLedger {
  readonly live: number;
  /** Takes over these tensors as one state. */
  own(pastKeyValues: PastKeyValues, length: number): PrefixState;
}

export function createTensorLedger(): TensorLedger {
  let live = 0;
  return {
    get live() {
      return live;
    },
    own(pastKeyValues, length) {
      const tensors = Object.values(pastKeyValues);
      live += tensors.length;
      let isDisposed = false;
      return {
        length,
        pastKeyValues,
        bytes: tensors.reduce((sum, { dims, type }) => sum + sizeOf(dims, type), 0),
        dispose() {
          if (isDisposed) throw new Error('a state was disposed of twice');
          isDisposed = true;
          live -= tensors.length;
          for (const tensor of tensors) tensor.dispose();
        },
      };
    },
  };
}

function sizeOf(dims: readonly number[], type: string): number {
  const numbers = dims.reduce((product, size) => product * size, 1);
  return numbers * (type === 'float16' ? 2 : 4);
}
