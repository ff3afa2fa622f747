import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ImageId } from '../../src/domain/image-id.ts';
import type { Device } from '../protocol.ts';
import { createMiniEngine } from './mini-engine.ts';
import type { Ort } from './runtime.ts';

const modelUrl = 'https://example.org/models/tiny/';
const graphs = { 'encoder.onnx': Uint8Array.of(1), 'decoder.onnx': Uint8Array.of(2) };
const manifest = {
  name: 'tiny',
  pictureSize: 2,
  featureSize: 1,
  vocabulary: 264,
  layers: 1,
  heads: 1,
  headSize: 1,
  tokens: { img: 256, query: 257, end: 258, none: 259, pad: 260 },
  maxLabelBytes: 32,
  files: Object.fromEntries(
    Object.entries(graphs).map(([name, bytes]) => [
      name,
      { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
    ]),
  ),
  reference: 'reference.json',
};
const black = { rgb: btoa('\0'.repeat(12)), features: [1] };
// The runtime below gives every token the same probability.
const uniform = -Math.log(264);
const reference = {
  demonstrations: [{ label: 'dax', ...black }],
  query: black,
  log_probabilities: { dax: 4 * uniform },
  none_log_probability: uniform,
  tolerance: 0.02,
};

/** What the runtime does on each device instead of its work. */
type Quirk = 'refuses a session' | 'rejects a run' | 'computes wrongly';
let quirks: Partial<Record<Device, Quirk>>;
let sessions: string[];

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

const ort = {
  Tensor,
  InferenceSession: {
    create(graph: Uint8Array, { executionProviders: [device] }: { executionProviders: [Device] }) {
      const quirk = quirks[device];
      if (quirk === 'refuses a session') return Promise.reject(new Error('no device'));
      sessions.push(`${graph[0] === 1 ? 'encoder' : 'decoder'} on ${device}`);
      return Promise.resolve({
        run(feeds: Record<string, Tensor>) {
          if (quirks[device] === 'rejects a run') return Promise.reject(new Error('device lost'));
          const features = new Tensor(
            'float32',
            Float32Array.of(quirk === 'computes wrongly' ? 2 : 1),
            [1, 1],
          );
          const [rows = 0, length = 0] = feeds['tokens']?.dims ?? [];
          const block = () => zeros(rows, 1, 1, length, 1);
          const logits = () => zeros(rows, length, 264);
          return Promise.resolve(
            feeds['tokens'] ? { logits: logits(), keys: block(), values: block() } : { features },
          );
        },
        release() {
          sessions.push(`released on ${device}`);
          return Promise.resolve();
        },
      });
    },
  },
} as unknown as Ort;

function openOn(device: Device) {
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
      return Promise.resolve({ ok: true, value: ort });
    },
    fetching: {
      fetch: (url) => Promise.resolve(new Response(files[String(url).replace(modelUrl, '')])),
      stallMs: 10_000,
    },
    readPixels: () => new Float32Array(12),
  });
  const events: string[] = [];
  const opened = engine.open({ modelUrl }, (event) => {
    events.push('device' in event ? `${event.kind} on ${event.device}` : event.kind);
  });
  return { engine, opened, events, loaded };
}

beforeEach(() => {
  quirks = {};
  sessions = [];
});

describe('opening', () => {
  it('stays on WebGPU when it answers as the reference does', async () => {
    expect(await openOn('webgpu').opened).toEqual({
      ok: true,
      value: {
        device: 'webgpu',
        runtime: 'webgpu-jspi',
        modelName: 'tiny',
        fellBackBecause: null,
      },
    });
  });

  it('goes on with WebAssembly in the same runtime when WebGPU answers otherwise', async () => {
    quirks = { webgpu: 'computes wrongly' };
    const { opened, events, loaded } = openOn('webgpu');
    expect(await opened).toMatchObject({
      ok: true,
      value: {
        device: 'wasm',
        fellBackBecause: expect.stringContaining('WebGPU gave wrong answers'),
      },
    });
    expect(events.slice(-4)).toEqual([
      'compiling on webgpu',
      'checking on webgpu',
      'compiling on wasm',
      'checking on wasm',
    ]);
    expect(sessions).toEqual([
      'encoder on webgpu',
      'decoder on webgpu',
      'released on webgpu',
      'released on webgpu',
      'encoder on wasm',
      'decoder on wasm',
    ]);
    expect(loaded).toEqual(['webgpu-jspi']);
  });

  it('says so when no device answers as the reference does', async () => {
    quirks = { webgpu: 'computes wrongly', wasm: 'computes wrongly' };
    expect(await openOn('webgpu').opened).toMatchObject({ failure: { code: 'self-test-failed' } });
  });

  it.each(['refuses a session', 'rejects a run'] as const)(
    'leaves it to another worker when WebGPU %s',
    async (quirk) => {
      quirks = { webgpu: quirk };
      const { opened, engine } = openOn('webgpu');
      const outcome = await opened;
      expect(outcome).toMatchObject({ ok: false, failure: { code: 'runtime-failed' } });
      expect(sessions.filter((line) => line.includes('wasm'))).toEqual([]);
      let closed = false;
      const bitmap = { close: () => (closed = true) } as unknown as ImageBitmap;
      expect(await engine.see('0'.repeat(64) as ImageId, bitmap)).toEqual(outcome);
      expect(closed).toBe(true);
    },
  );

  it('fails every later call with what the runtime rejected once', async () => {
    const { opened, engine } = openOn('wasm');
    expect(await opened).toMatchObject({ ok: true });
    const see = (id: string) =>
      engine.see(id.repeat(64) as ImageId, { close: () => undefined } as ImageBitmap);
    expect(await see('1')).toMatchObject({ ok: true });
    quirks = { wasm: 'rejects a run' };
    const rejected = await see('2');
    expect(rejected).toEqual({
      ok: false,
      failure: { code: 'runtime-failed', detail: 'encoding a picture: device lost' },
    });
    // It would work again, but a runtime that rejected once cannot be trusted.
    quirks = {};
    expect(await see('3')).toEqual(rejected);
  });
});
