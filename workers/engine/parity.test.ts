import { readFileSync } from 'node:fs';
import * as ort from 'onnxruntime-web/wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/domain/outcome.ts';
import { createDecoder, type Decoder } from './decoder.ts';
import { createEncoder, type Encoder, type Features } from './encoder.ts';
import { parseManifest, type Manifest } from './manifest.ts';
import { assembleMemory, maskWithout } from './memory.ts';
import { labelLogProbability, logProbability } from './read-logits.ts';
import { demonstrationRow, labelBytes, queryRow } from './tokens.ts';

/** What PyTorch says, in floating point, before any quantisation (`training/test_parity.py --write`). */
interface Parity {
  readonly pictures: readonly { readonly rgb: string; readonly features: readonly number[] }[];
  /** Of the first pictures, in order; the last picture is the query. */
  readonly labels: readonly string[];
  readonly cases: readonly {
    readonly label: string;
    readonly leftOut: number | null;
    readonly logProbability: number;
    readonly none: number;
  }[];
  readonly tolerance: number;
}

const modelUrl = new URL('../../public/models/mini/', import.meta.url);
const graph = (name: string) => new Uint8Array(readFileSync(new URL(name, modelUrl)));
const parity = JSON.parse(
  readFileSync(new URL('testing/parity.json', import.meta.url), 'utf8'),
) as Parity;

let manifest: Manifest;
let encoder: Encoder;
let decoder: Decoder;

beforeAll(async () => {
  ort.env.wasm.numThreads = 1;
  manifest = must(parseManifest(JSON.parse(new TextDecoder().decode(graph('manifest.json')))));
  encoder = must(await createEncoder(ort, graph('encoder.onnx'), {}, manifest));
  decoder = must(await createDecoder(ort, graph('decoder.onnx'), {}, manifest));
}, 60_000);

afterAll(async () => {
  await encoder.release();
  await decoder.release();
});

describe('the graphs that ship, against PyTorch before quantisation', () => {
  it('see the same features in a picture', async () => {
    for (const { rgb, features } of parity.pictures) {
      const seen = must(await encoder.encode(planes(rgb, manifest.pictureSize)));
      expect(cosine(seen, features)).toBeGreaterThan(0.999);
    }
  });

  it('give every label, and "none of these", the same log-probability, whoever is left out', async () => {
    const features = parity.pictures.map((picture): Features =>
      Float32Array.from(picture.features),
    );
    const rows = parity.labels.map((label, index) => ({
      tokens: demonstrationRow(label, manifest),
      features: features[index] as Features,
    }));
    const blocks = [];
    for (const row of rows) blocks.push(...must(await decoder.readDemonstrations([row])));
    const memory = assembleMemory(blocks, manifest);
    for (const { label, leftOut, logProbability: expected, none } of parity.cases) {
      const bytes = labelBytes(label, manifest);
      const row = { tokens: queryRow(bytes, manifest), features: features.at(-1) as Features };
      const logits = must(await decoder.readQueries([row], memory, maskWithout(memory, leftOut)));
      const score = labelLogProbability(logits, 0, bytes, manifest);
      expect(Math.abs(score - expected)).toBeLessThan(parity.tolerance);
      const noneScore = logProbability(logits, 0, 0, manifest.tokens.none);
      expect(Math.abs(noneScore - none)).toBeLessThan(parity.tolerance);
    }
  });
});

/** RGB bytes, pixel after pixel → [3, side, side] in 0..1. */
function planes(base64: string, side: number): Float32Array {
  const rgb = Buffer.from(base64, 'base64');
  const area = side * side;
  return Float32Array.from({ length: 3 * area }, (_, index) => {
    const channel = Math.floor(index / area);
    return (rgb[(index % area) * 3 + channel] ?? NaN) / 255;
  });
}

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [ab, aa, bb] = [0, 0, 0];
  for (let index = 0; index < a.length; index++) {
    const [x, y] = [a[index] ?? NaN, b[index] ?? NaN];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return ab / Math.sqrt(aa * bb);
}

function must<Value>(outcome: Outcome<Value, unknown>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}
