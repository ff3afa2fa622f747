import type { Tensor } from '@huggingface/transformers';
import { expect, it } from 'vitest';
import { createTensorLedger } from './prefix-state.ts';

/** A tensor in the GPU's memory, which no garbage collector frees. */
function onGpu(type: 'float16' | 'float32') {
  const tensor = { dims: [1, 2, 3, 4], type, location: 'gpu-buffer', disposals: 0, dispose() {} };
  tensor.dispose = () => void tensor.disposals++;
  return tensor;
}

it('disposes of every tensor of a state once, wherever it is stored, and counts the live ones', () => {
  const ledger = createTensorLedger();
  const tensors = [onGpu('float16'), onGpu('float32')] as const;
  const [key, value] = tensors as unknown as [Tensor, Tensor];
  const state = ledger.own({ key, value }, 7);
  const other = ledger.own({ key: onGpu('float16') as unknown as Tensor }, 8);
  expect(ledger.live).toBe(3);
  expect([state.length, state.bytes]).toEqual([7, 24 * 2 + 24 * 4]);
  state.dispose();
  expect(tensors.map(({ disposals }) => disposals)).toEqual([1, 1]);
  expect(ledger.live).toBe(1);
  expect(() => state.dispose()).toThrow('twice');
  expect(tensors.map(({ disposals }) => disposals)).toEqual([1, 1]);
  other.dispose();
  expect(ledger.live).toBe(0);
});
