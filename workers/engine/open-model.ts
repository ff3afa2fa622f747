import { succeed, type Outcome } from '../../src/domain/outcome.ts';
import type { ObtainTools } from '../offline/obtain-file.ts';
import type {
  Device,
  EngineFailure,
  EngineReady,
  OpeningEvent,
  OpenRequest,
  RuntimeKind,
} from '../protocol.ts';
import type { DevicePlan } from './device.ts';
import { engineFails } from './engine-failure.ts';
import { createDownloadProgress } from './download-progress.ts';
import { fetchJson } from './fetch-file.ts';
import { compileModel, releaseModel, type Model } from './model.ts';
import { parseReference } from './reference.ts';
import type { Ort } from './runtime.ts';
import { selfTest } from './self-test.ts';
import { fetchManifest, fetchWeights } from './weights.ts';

/** What opening needs of the browser. */
export interface OpeningTools {
  readonly planDevice: (forced: Device | undefined) => Promise<Outcome<DevicePlan, EngineFailure>>;
  readonly loadRuntime: (
    kind: RuntimeKind,
    fetching: ObtainTools,
    onBytes: (loadedBytes: number) => void,
  ) => Promise<Outcome<Ort, EngineFailure>>;
  readonly runtimeBytes: (kind: RuntimeKind) => number;
  readonly fetching: ObtainTools;
}

export interface OpenedModel {
  readonly model: Model;
  readonly ready: EngineReady;
  readonly ort: Ort;
}

/**
 * Probes the device, fetches and checks the weights, compiles them and lets the model prove itself. If WebGPU compiles
 * but gives other answers than the reference, WebAssembly takes over in the same runtime. If onnxruntime rejects, so does
 * this, with `runtime-failed`: only a new worker can go on, since a runtime that rejected once cannot be trusted.
 */
export async function openModel(
  { modelUrl, device: forced }: OpenRequest,
  onEvent: (event: OpeningEvent) => void,
  { planDevice, loadRuntime, runtimeBytes, fetching }: OpeningTools,
): Promise<Outcome<OpenedModel, EngineFailure>> {
  onEvent({ kind: 'probing' });
  const planned = await planDevice(forced);
  if (!planned.ok) return planned;
  const plan = planned.value;

  const manifest = await fetchManifest(modelUrl, fetching);
  if (!manifest.ok) return manifest;
  const { encoder, decoder, reference: referenceFile } = manifest.value;
  const count = createDownloadProgress(
    encoder.bytes + decoder.bytes + runtimeBytes(plan.runtime),
    (loadedBytes, totalBytes) => onEvent({ kind: 'downloading', loadedBytes, totalBytes }),
  );
  const [weights, json, runtime] = await Promise.all([
    fetchWeights(modelUrl, manifest.value, fetching, count),
    fetchJson(new URL(referenceFile, modelUrl).href, fetching),
    loadRuntime(plan.runtime, fetching, (loadedBytes) => count('runtime', loadedBytes)),
  ]);
  if (!weights.ok) return weights;
  if (!json.ok) return json;
  if (!runtime.ok) return runtime;
  const reference = parseReference(json.value, manifest.value);
  if (!reference.ok) return engineFails('weights-damaged', reference.failure);

  let fellBackBecause = plan.leftWebgpuBecause;
  for (let device = plan.device; ; device = 'wasm') {
    onEvent({ kind: 'compiling', device });
    const model = await compileModel(runtime.value, manifest.value, weights.value, device);
    if (!model.ok) return model;
    onEvent({ kind: 'checking', device });
    const tested = await selfTest(model.value, reference.value);
    if (tested.ok) {
      const { name: modelName } = manifest.value;
      const ready = { device, runtime: plan.runtime, modelName, fellBackBecause };
      return succeed({ model: model.value, ready, ort: runtime.value });
    }
    if (tested.failure.code !== 'self-test-failed' || device === 'wasm') return tested;
    const released = await releaseModel(model.value);
    if (!released.ok) return released;
    fellBackBecause = `WebGPU gave wrong answers: ${tested.failure.detail}`;
  }
}
