import type { InferenceSession } from 'onnxruntime-web';
import type { Outcome } from '../../../src/kernel/outcome.ts';
import type { EngineFailure } from '../../protocol/engine.ts';
import type { ConceptWeights } from '../decoder/decoder.ts';
import { runtimeOutcome } from '../../files/engine-failure.ts';
import type { Manifest } from '../weights/manifest.ts';
import { runGraph } from '../../runtime/run-graph.ts';
import type { Ort } from '../../runtime/runtime.ts';
import { labelRow, padRows } from './tokens.ts';

/** One row to spell, which has its tokens so far and the weight of each label. */
export interface SpellingRow {
  /** `⟨query⟩`, then bytes. */
  readonly tokens: readonly number[];
  readonly weights: ConceptWeights;
}

/** Log-probabilities of the next token after each token of each row: [rows, length, vocabulary]. */
export interface NextTokens {
  readonly data: Float32Array;
  readonly length: number;
  readonly vocabulary: number;
}

/**
 * Spells labels with the weights that the decoder gives their concepts. Owns its `InferenceSession`, and whoever creates
 * it releases it. Scores do not need it, because the product of a label's byte probabilities is its share of the
 * concepts' softmax.
 */
export interface Pointer {
  /** `labels` are those of the weights' columns. Rows may differ in length. Fails with `runtime-failed`. */
  spell(
    rows: readonly SpellingRow[],
    labels: readonly string[],
  ): Promise<Outcome<NextTokens, EngineFailure>>;
  release(): Promise<void>;
}

/** `graph` is the bytes of `pointer.onnx`. Fails with `runtime-failed`. */
export function createPointer(
  ort: Ort,
  graph: Uint8Array,
  options: InferenceSession.SessionOptions,
  manifest: Manifest,
): Promise<Outcome<Pointer, EngineFailure>> {
  return runtimeOutcome('creating the pointer', async () => {
    const session = await ort.InferenceSession.create(graph, options);
    return {
      spell: (rows, labels) =>
        runtimeOutcome('spelling', () => {
          const { vocabulary } = manifest;
          const spelt = padRows(
            rows.map(({ tokens }) => tokens),
            manifest,
          );
          const words = padRows(
            labels.map((label) => labelRow(label, manifest)),
            manifest,
          );
          const concepts = new Float32Array(rows.length * labels.length);
          for (const [row, { weights }] of rows.entries()) {
            concepts.set(weights.concepts, row * labels.length);
          }
          const none = Float32Array.from(rows, ({ weights }) => weights.none);
          const feeds = {
            tokens: new ort.Tensor('int64', spelt.tokens, [rows.length, spelt.length]),
            labels: new ort.Tensor('int64', words.tokens, [labels.length, words.length]),
            concept_logits: new ort.Tensor('float32', concepts, [rows.length, labels.length]),
            none_logit: new ort.Tensor('float32', none, [rows.length]),
          };
          return runGraph(session, feeds, ['logits'], (output) => ({
            data: output('logits').slice(),
            length: spelt.length,
            vocabulary,
          }));
        }),
      release: () => session.release(),
    };
  });
}
