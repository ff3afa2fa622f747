import type { InferenceSession, Tensor } from 'onnxruntime-web';
import type { Outcome } from '../../src/domain/outcome.ts';
import type { EngineFailure } from '../protocol.ts';
import { cutRow, type Block } from './block.ts';
import { conceptColumns, type ConceptColumns } from './concept-columns.ts';
import type { Features } from './encoder.ts';
import { runtimeOutcome } from './engine-failure.ts';
import type { Manifest } from './manifest.ts';
import { assembleMemory, type Memory } from './memory.ts';
import { numberAt } from './number-at.ts';
import { runGraph } from './run-graph.ts';
import type { Ort } from './runtime.ts';

/** One row that asks: a query, and where it may look. */
export interface QueryRow {
  readonly features: Features;
  /** [positions of the memory], 1 where the row may look. */
  readonly mask: Float32Array;
}

/** What weighs for each concept and for "none of these", in nats, before the softmax. */
export interface ConceptWeights {
  /** One for each column. */
  readonly concepts: Float32Array;
  readonly none: number;
}

/** Reads demonstrations and weighs concepts. Owns its `InferenceSession`: whoever creates it releases it. */
export interface Decoder {
  /** The block of each picture. Fails with `runtime-failed`. */
  readDemonstrations(
    pictures: readonly Features[],
  ): Promise<Outcome<readonly Block[], EngineFailure>>;
  /** The weights of each row, in the rows' order. Fails with `runtime-failed`. */
  readQueries(
    rows: readonly QueryRow[],
    memory: Memory,
    columns: ConceptColumns,
  ): Promise<Outcome<readonly ConceptWeights[], EngineFailure>>;
  release(): Promise<void>;
}

const KIND = { demonstration: 0n, query: 1n } as const;

/** `graph` is the bytes of `decoder.onnx`. Fails with `runtime-failed`. */
export function createDecoder(
  ort: Ort,
  graph: Uint8Array,
  options: InferenceSession.SessionOptions,
  manifest: Manifest,
): Promise<Outcome<Decoder, EngineFailure>> {
  return runtimeOutcome('creating the decoder', async () => {
    const session = await ort.InferenceSession.create(graph, options);
    const empty = assembleMemory([], manifest);
    const nothing = conceptColumns(empty);
    const hidden = new Float32Array(empty.positions);
    return {
      readDemonstrations: (pictures) =>
        runtimeOutcome('reading demonstrations', async () => {
          // The graph wants at least one row.
          if (pictures.length === 0) return [];
          const rows = pictures.map((features) => ({ features, mask: hidden }));
          const feeds = feedsOf(ort, manifest, 'demonstration', rows, empty, nothing);
          return runGraph(session, feeds, ['keys', 'values', 'refined'], (output) =>
            pictures.map((_, row) => ({
              keys: cutRow(output('keys'), row, pictures.length),
              values: cutRow(output('values'), row, pictures.length),
              refined: cutRow(output('refined'), row, pictures.length),
            })),
          );
        }),
      readQueries: (rows, memory, columns) =>
        runtimeOutcome('answering', () => {
          const feeds = feedsOf(ort, manifest, 'query', rows, memory, columns);
          // Only these leave the runtime: a query's own keys and values would be copied for nothing.
          return runGraph(session, feeds, ['concept_logits', 'none_logit'], (output) =>
            rows.map((_, row) => ({
              concepts: cutRow(output('concept_logits'), row, rows.length),
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
  { layers, heads, headSize, featureSize }: Manifest,
  kind: keyof typeof KIND,
  rows: readonly QueryRow[],
  { keys, values, features, positions }: Memory,
  { labels, oneHot }: ConceptColumns,
): Readonly<Record<string, Tensor>> {
  const past = [layers, heads, positions, headSize];
  const asked = sideBySide(
    rows.map((row) => row.features),
    featureSize,
  );
  const masks = sideBySide(
    rows.map(({ mask }) => mask),
    positions,
  );
  const kinds = new BigInt64Array(rows.length).fill(KIND[kind]);
  return {
    features: new ort.Tensor('float32', asked, [rows.length, featureSize]),
    kind: new ort.Tensor('int64', kinds, [rows.length]),
    memory_keys: new ort.Tensor('float32', keys, past),
    memory_values: new ort.Tensor('float32', values, past),
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
