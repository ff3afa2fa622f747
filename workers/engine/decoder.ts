import type { InferenceSession } from 'onnxruntime-web';
import type { Outcome } from '../../src/domain/outcome.ts';
import type { EngineFailure } from '../protocol.ts';
import { batchRows, type Row } from './batch-rows.ts';
import { cutBlock, type Block } from './block.ts';
import { runtimeOutcome } from './engine-failure.ts';
import type { Manifest } from './manifest.ts';
import { assembleMemory, type Memory } from './memory.ts';
import type { Ort } from './runtime.ts';

/** What the model expects after each token of each row: [rows, length, vocabulary], before the softmax. */
export interface Logits {
  readonly data: Float32Array;
  readonly length: number;
  readonly vocabulary: number;
}

/** Reads demonstrations and answers queries. Owns its `InferenceSession`: whoever creates it releases it. */
export interface Decoder {
  /** The block of each demonstration; rows may differ in length. Fails with `runtime-failed`. */
  readDemonstrations(rows: readonly Row[]): Promise<Outcome<readonly Block[], EngineFailure>>;
  /** `mask` is [rows, positions of the memory], 1 where a row may look. Fails with `runtime-failed`. */
  readQueries(
    rows: readonly Row[],
    memory: Memory,
    mask: Float32Array,
  ): Promise<Outcome<Logits, EngineFailure>>;
  release(): Promise<void>;
}

const KIND = { demonstration: 0n, query: 1n } as const;

interface Run<Value> {
  readonly kind: keyof typeof KIND;
  readonly rows: readonly Row[];
  readonly memory: Memory;
  readonly mask: Float32Array;
  /** Only these leave the runtime: a query's own keys and values would be copied for nothing. */
  readonly outputs: readonly string[];
  readonly read: (output: (name: string) => Float32Array, length: number) => Value;
}

/** `graph` is the bytes of `decoder.onnx`. Fails with `runtime-failed`. */
export function createDecoder(
  ort: Ort,
  graph: Uint8Array,
  options: InferenceSession.SessionOptions,
  manifest: Manifest,
): Promise<Outcome<Decoder, EngineFailure>> {
  return runtimeOutcome('creating the decoder', async () => {
    const session = await ort.InferenceSession.create(graph, options);
    return {
      readDemonstrations: (rows) =>
        runtimeOutcome('reading demonstrations', () =>
          runGraph(ort, session, manifest, {
            kind: 'demonstration',
            rows,
            memory: assembleMemory([], manifest),
            mask: new Float32Array(rows.length),
            outputs: ['keys', 'values'],
            read: (output, batchLength) =>
              rows.map(({ tokens: { length } }, row) => ({
                length,
                keys: cutBlock(output('keys'), row, batchLength, length, manifest),
                values: cutBlock(output('values'), row, batchLength, length, manifest),
              })),
          }),
        ),
      readQueries: (rows, memory, mask) =>
        runtimeOutcome('answering', () =>
          runGraph(ort, session, manifest, {
            kind: 'query',
            rows,
            memory,
            mask,
            outputs: ['logits'],
            read: (output, length) => ({
              data: output('logits'),
              length,
              vocabulary: manifest.vocabulary,
            }),
          }),
        ),
      release: () => session.release(),
    };
  });
}

/** Runs the graph and hands out only what `read` makes of its outputs: every tensor ends here. */
async function runGraph<Value>(
  ort: Ort,
  session: InferenceSession,
  { layers, heads, headSize, featureSize, ...wording }: Manifest,
  { kind, rows, memory, mask, outputs, read }: Run<Value>,
): Promise<Value> {
  const { tokens, features, length } = batchRows(rows, featureSize, wording.tokens.pad);
  const past = [layers, heads, memory.positions, headSize];
  const feeds = {
    tokens: new ort.Tensor('int64', tokens, [rows.length, length]),
    features: new ort.Tensor('float32', features, [rows.length, featureSize]),
    kind: new ort.Tensor('int64', new BigInt64Array(rows.length).fill(KIND[kind]), [rows.length]),
    memory_keys: new ort.Tensor('float32', memory.keys, past),
    memory_values: new ort.Tensor('float32', memory.values, past),
    memory_mask: new ort.Tensor('float32', mask, [rows.length, memory.positions]),
  };
  let results: InferenceSession.ReturnType = {};
  try {
    results = await session.run(feeds, outputs);
    return read((name) => numbersOf(results[name], name), length);
  } finally {
    for (const tensor of Object.values({ ...feeds, ...results })) tensor.dispose();
  }
}

function numbersOf(tensor: InferenceSession.ReturnType[string] | undefined, name: string) {
  if (tensor?.data instanceof Float32Array) return tensor.data;
  throw new Error(`the decoder gave no ${name}`);
}
