import type { Manifest } from './manifest.ts';

/** A demonstration as the model remembers it: the keys and values of its row, each [layers, heads, length, headSize]. */
export interface Block {
  readonly length: number;
  readonly keys: Float32Array;
  readonly values: Float32Array;
}

/** Sizes of the parts that a block's numbers fall into. */
export type BlockShape = Pick<Manifest, 'layers' | 'heads' | 'headSize'>;

/** Takes one row's first `length` positions out of a batch [rows, layers, heads, batchLength, headSize]. */
export function cutBlock(
  batch: Float32Array,
  row: number,
  batchLength: number,
  length: number,
  { layers, heads, headSize }: BlockShape,
): Float32Array {
  const planes = layers * heads;
  const cut = new Float32Array(planes * length * headSize);
  for (let plane = 0; plane < planes; plane++) {
    const from = (row * planes + plane) * batchLength * headSize;
    cut.set(batch.subarray(from, from + length * headSize), plane * length * headSize);
  }
  return cut;
}

export function bytesOf(block: Block): number {
  return block.keys.byteLength + block.values.byteLength;
}
