import type { Features } from './encoder.ts';

/** One row of the decoder: what it reads, and the features that are added to every token. */
export interface Row {
  readonly tokens: readonly number[];
  readonly features: Features;
}

/** Rows side by side: tokens [rows, length], padded on the right, and features [rows, featureSize]. */
export interface Batch {
  readonly tokens: BigInt64Array;
  readonly features: Float32Array;
  readonly length: number;
}

/** Lays rows side by side; `pad` fills the shorter ones. */
export function batchRows(rows: readonly Row[], featureSize: number, pad: number): Batch {
  const length = Math.max(...rows.map((row) => row.tokens.length));
  const tokens = new BigInt64Array(rows.length * length).fill(BigInt(pad));
  const features = new Float32Array(rows.length * featureSize);
  for (const [index, row] of rows.entries()) {
    tokens.set(row.tokens.map(BigInt), index * length);
    features.set(row.features, index * featureSize);
  }
  return { tokens, features, length };
}
