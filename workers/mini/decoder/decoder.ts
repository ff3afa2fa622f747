import type { InferenceSession, Tensor } from 'onnxruntime-web';
import type { Outcome } from '../../../src/kernel/outcome.ts';
import type { EngineFailure } from '../../protocol/engine.ts';
import type { ConceptColumns } from './concept-columns.ts';
import type { Features } from '../encoder/encoder.ts';
import { runtimeOutcome } from '../../files/engine-failure.ts';
import type { Manifest } from '../weights/manifest.ts';
import type { SupportFeatures } from './support-features.ts';
import { numberAt } from '../../runtime/number-at.ts';
import { runGraph } from '../../runtime/run-graph.ts';
import type { Ort } from '../../runtime/runtime.ts';

/** One row of a run. It is a query with a mask of the demonstrations that it may look at. */
export interface QueryRow {
  readonly features: Features;
  /** [positions of the support features], 1 where the row may look. */
  readonly mask: Float32Array;
}

/** The weights of each concept and of "none of these", in nats, before the softmax. */
export interface ConceptWeights {
  /** One for each column. */
  readonly concepts: Float32Array;
  readonly none: number;
}

/** Weighs concepts. Owns its `InferenceSession`, and whoever creates it releases it. */
export interface Decoder {
  /** The weights of each row, in the rows' order; at least one row. Fails with `runtime-failed`. */
  weigh(
    rows: readonly QueryRow[],
    supportFeatures: SupportFeatures,
    columns: ConceptColumns,
  ): Promise<Outcome<readonly ConceptWeights[], EngineFailure>>;
  release(): Promise<void>;
}

/** `graph` is the bytes of `decoder.onnx`. Fails with `runtime-failed`. */
export function createDecoder(
  ort: Ort,
  graph: Uint8Array,
  options: InferenceSession.SessionOptions,
  { featureSize }: Manifest,
): Promise<Outcome<Decoder, EngineFailure>> {
  return runtimeOutcome('creating the decoder', async () => {
    const session = await ort.InferenceSession.create(graph, options);
    return {
      weigh: (rows, supportFeatures, columns) =>
        runtimeOutcome('answering', () => {
          const feeds = feedsOf(ort, featureSize, rows, supportFeatures, columns);
          const ways = columns.labels.length;
          return runGraph(session, feeds, ['concept_logits', 'none_logit'], (output) =>
            rows.map((_, row) => ({
              concepts: output('concept_logits').slice(row * ways, (row + 1) * ways),
              none: numberAt(output('none_logit'), row),
            })),
          );
        }),
      release: () => session.release(),
    };
  });
}

function feedsOf(
  ort: Ort,
  featureSize: number,
  rows: readonly QueryRow[],
  { features, positions }: SupportFeatures,
  { labels, oneHot }: ConceptColumns,
): Readonly<Record<string, Tensor>> {
  const asked = sideBySide(
    rows.map((row) => row.features),
    featureSize,
  );
  const masks = sideBySide(
    rows.map(({ mask }) => mask),
    positions,
  );
  return {
    features: new ort.Tensor('float32', asked, [rows.length, featureSize]),
    memory_features: new ort.Tensor('float32', features, [positions, featureSize]),
    concepts: new ort.Tensor('float32', oneHot, [positions, labels.length]),
    memory_mask: new ort.Tensor('float32', masks, [rows.length, positions]),
  };
}

function sideBySide(parts: readonly Float32Array[], size: number): Float32Array {
  const whole = new Float32Array(parts.length * size);
  for (const [index, part] of parts.entries()) whole.set(part, index * size);
  return whole;
}
