import { createHash } from 'node:crypto';
import type { Device, EngineFailure } from '../../protocol/engine.ts';
import { createMiniEngine } from '../mini-engine.ts';
import type { Ort } from '../../runtime/runtime.ts';

const modelUrl = 'https://example.org/models/tiny/';
const graphs = { 'encoder.onnx': Uint8Array.of(1), 'decoder.onnx': Uint8Array.of(2) };
const manifest = {
  name: 'tiny',
  version: 2,
  pictureSize: 2,
  referenceSize: 1,
  featureSize: 1,
  vocabulary: 264,
  tokens: { query: 257, end: 258, none: 259, pad: 260 },
  maxLabelBytes: 32,
  files: Object.fromEntries(
    Object.entries(graphs).map(([name, bytes]) => [
      name,
      { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
    ]),
  ),
  reference: 'reference.json',
};
const black = { rgb: btoa('\0'.repeat(3)), features: [1] };
const half = -Math.log(2);
export const reference = {
  demonstrations: [{ label: 'dax', ...black }],
  query: black,
  log_probabilities: { dax: half },
  none_log_probability: half,
  tolerance: 0.02,
};

/** What the runtime does on each device instead of computing. */
type Quirk = 'refuses a session' | 'has no memory' | 'rejects a run' | 'computes wrongly';
/** The state that the tests set and read. `reset` it before each. */
export const tiny = {
  quirks: {} as Partial<Record<Device, Quirk>>,
  /** Each session created and released, in order. */
  sessions: [] as string[],
  /** Which graph each run was of, in order. */
  runs: [] as string[],
  reset() {
    tiny.quirks = {};
    tiny.sessions = [];
    tiny.runs = [];
  },
};

class Tensor {
  readonly size: number;
  constructor(
    readonly type: string,
    readonly data: Float32Array,
    readonly dims: readonly number[],
  ) {
    this.size = data.length;
  }
  dispose() {
    return undefined;
  }
}

const zeros = (...dims: number[]) =>
  new Tensor('float32', new Float32Array(dims.reduce((size, dim) => size * dim, 1)), dims);

/** A runtime in which every concept has the same weight as "none of these", unless a quirk changes that. */
const ort = {
  Tensor,
  env: { wasm: {} },
  InferenceSession: {
    create(graph: Uint8Array, { executionProviders: [device] }: { executionProviders: [Device] }) {
      const quirk = tiny.quirks[device];
      if (quirk === 'has no memory') return Promise.reject(new Error('std::bad_alloc'));
      if (quirk === 'refuses a session') return Promise.reject(new Error('no device'));
      tiny.sessions.push(`${graph[0] === 1 ? 'encoder' : 'decoder'} on ${device}`);
      return Promise.resolve({
        run(feeds: Record<string, Tensor>) {
          tiny.runs.push(graph[0] === 1 ? 'encoder' : 'decoder');
          if (tiny.quirks[device] === 'rejects a run')
            return Promise.reject(new Error('device lost'));
          const features = new Tensor(
            'float32',
            Float32Array.of(quirk === 'computes wrongly' ? 2 : 1),
            [1, 1],
          );
          const [rows = 0] = feeds['memory_mask']?.dims ?? [];
          const [, columns = 0] = feeds['concepts']?.dims ?? [];
          return Promise.resolve(
            feeds['concepts']
              ? { concept_logits: zeros(rows, columns), none_logit: zeros(rows) }
              : { features },
          );
        },
        release() {
          tiny.sessions.push(`released on ${device}`);
          return Promise.resolve();
        },
      });
    },
  },
} as unknown as Ort;

export interface Odd {
  readonly deviceLost?: Promise<string>;
  /** Files that differ from the ones that should come. */
  readonly files?: Record<string, () => Promise<Response>>;
  readonly runtime?: EngineFailure;
}

/** Opens the tiny model through the engine. */
export function openOn(device: Device, { deviceLost, files: odd = {}, runtime }: Odd = {}) {
  const files: Record<string, BodyInit> = {
    ...graphs,
    'manifest.json': JSON.stringify(manifest),
    'reference.json': JSON.stringify(reference),
  };
  const loaded: string[] = [];
  const engine = createMiniEngine({
    planDevice: () =>
      Promise.resolve({
        ok: true,
        value: {
          device,
          runtime: device === 'wasm' ? 'wasm' : 'webgpu-jspi',
          leftWebgpuBecause: null,
        },
      }),
    runtimeBytes: () => 0,
    loadRuntime(kind) {
      loaded.push(kind);
      return Promise.resolve(runtime ? { ok: false, failure: runtime } : { ok: true, value: ort });
    },
    fetching: {
      fetch: (url) => {
        const name = String(url).replace(modelUrl, '');
        return odd[name]?.() ?? Promise.resolve(new Response(files[name]));
      },
      stallMs: 10_000,
    },
    readPixels: () => new Float32Array(12),
    ...(deviceLost && { deviceLost }),
  });
  const events: string[] = [];
  const opened = engine.open({ modelUrl }, (event) => {
    events.push('device' in event ? `${event.kind} on ${event.device}` : event.kind);
  });
  return { engine, opened, events, loaded };
}
