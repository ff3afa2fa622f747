import type { DecodedLabel } from '../../../workers/mini/spelling/free-decode.ts';
import type { Outcome } from '../../../src/kernel/outcome.ts';

/** The encoder's input for a picture: RGB in 0..1, [3, pictureSize, pictureSize]. */
type Pixels = Float32Array;

/** A demonstration as a model under test takes it. */
export interface Shown {
  readonly features: Float32Array;
  readonly label: string;
}

/** Natural logarithms of the exact probabilities of every label, in the given order, and of "none of these". */
export interface QueryScores {
  readonly labels: readonly number[];
  readonly none: number;
}

/** A model under test. A run of it that fails is a bug of the bench, so it throws. */
export interface Subject {
  /** Name and SHA-256 prefix of the weights. */
  readonly weights: string;
  /** Side of the square picture that the encoder reads, in pixels. */
  readonly pictureSize: number;
  /**
   * A picture in the encoder's input size, brought there by the encoder's own `scale`. `rgba` holds `width`×`height`
   * pixels.
   */
  scale(rgba: Uint8ClampedArray | Uint8Array, width: number, height: number): Pixels;
  encode(pictures: readonly Pixels[]): Promise<Float32Array[]>;
  /** Reads demonstrations. The result answers all queries about them. */
  link(demonstrations: readonly Shown[]): Promise<Linked>;
  release(): Promise<void>;
}

/** A model that has read its demonstrations. */
export interface Linked {
  /**
   * Exact scores of every label and of "none of these", per query. With `shown`, the queries look only at the
   * demonstrations with these indices.
   */
  score(
    queries: readonly Float32Array[],
    labels: readonly string[],
    shown?: readonly number[],
  ): Promise<QueryScores[]>;
  /**
   * Greedy free decoding, per query. With `only`, the n-th query looks only at the demonstration with the index
   * `only[n]`.
   */
  decode(queries: readonly Float32Array[], only?: readonly number[]): Promise<DecodedLabel[]>;
}

/**
 * The value of an outcome that cannot fail on a machine that works. It throws on failure, because a bench has no visitor
 * to tell.
 */
export function must<Value>(outcome: Outcome<Value, unknown>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}
