import type { Manifest } from './manifest.ts';

/**
 * A demonstration's picture as the model remembers it, whatever its label: keys and values of its row, each
 * [layers, heads, headSize], and its features after the layers, [featureSize].
 */
export interface Block {
  readonly keys: Float32Array;
  readonly values: Float32Array;
  readonly refined: Float32Array;
}

/** Sizes of the parts that a block's numbers fall into. */
export type BlockShape = Pick<Manifest, 'layers' | 'heads' | 'headSize' | 'featureSize'>;

/** A copy of the numbers of one row of a batch of `rows`. */
export function cutRow(batch: Float32Array, row: number, rows: number): Float32Array {
  const size = batch.length / rows;
  return batch.slice(row * size, (row + 1) * size);
}

export function bytesOf({ keys, values, refined }: Block): number {
  return keys.byteLength + values.byteLength + refined.byteLength;
}
