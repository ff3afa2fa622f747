import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import { type PretrainedModel, pretrainedName } from '../../src/domain/models/pretrained-model.ts';
import type {
  Device,
  EngineFailure,
  EngineReady,
  OpeningEvent,
  OpenRequest,
} from '../protocol/engine.ts';
import type { DevicePlan } from '../runtime/device.ts';
import { engineFails, saysOutOfMemory } from '../files/engine-failure.ts';
import { createDownloadProgress } from '../files/download-progress.ts';
import { fetchJson } from '../files/fetch-file.ts';
import { compileModel, releaseModel, type Model } from './model.ts';
import {
  openPretrainedEncoder,
  type OpenEncoderTools,
} from './pretrained-encoder/open-pretrained-encoder.ts';
import { featureNorm, parseReference, type Reference } from './weights/reference.ts';
import type { Ort, RuntimeTools } from '../runtime/runtime.ts';
import { threadsOf } from '../runtime/threads.ts';
import { selfTest } from './self-test.ts';
import { fetchManifest, fetchWeights } from './weights/weights.ts';

/** The functions of the browser that opening needs. */
export interface OpeningTools extends RuntimeTools {
  readonly planDevice: (forced: Device | undefined) => Promise<Outcome<DevicePlan, EngineFailure>>;
  /** Absent if Mini has no encoder but its own. */
  readonly pretrainedEncoder?: OpenEncoderTools;
}

export interface OpenedModel {
  readonly model: Model;
  readonly ready: EngineReady;
  readonly ort: Ort;
  /** Where its files came from, with a closing slash. */
  readonly modelUrl: string;
}

/**
 * Probes the device, fetches and checks the weights, compiles them and runs the self-test. If WebGPU compiles but gives
 * other answers than the reference, WebAssembly takes over in the same runtime. If onnxruntime rejects, this fails with
 * `runtime-failed`, or with `out-of-memory` if it did not get its memory. Only a new worker can go on then, because a runtime that rejected once cannot be trusted. A
 * pretrained encoder is opened only after Mini has passed the self-test with its own. If it cannot be opened, Mini keeps
 * its own encoder and says why. If onnxruntime rejected the encoder, this fails with `eyes-failed`.
 */
export async function openModel(
  { modelUrl, device: forced, pretrained }: OpenRequest,
  onEvent: (event: OpeningEvent) => void,
  tools: OpeningTools,
): Promise<Outcome<OpenedModel, EngineFailure>> {
  const { planDevice, loadRuntime, runtimeBytes, fetching } = tools;
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
    if (!model.ok) return whyNotOpened(model.failure, device);
    onEvent({ kind: 'checking', device });
    const tested = await selfTest(model.value, reference.value);
    if (tested.ok) {
      const { name: modelName, sha256: manifestSha256 } = manifest.value;
      const ready = {
        device,
        runtime: plan.runtime,
        modelName,
        manifestSha256,
        fellBackBecause,
        ...threadsOf(runtime.value, device),
      };
      const opened = { model: model.value, ready, ort: runtime.value, modelUrl };
      return pretrained && tools.pretrainedEncoder
        ? withPretrainedEncoder(
            opened,
            pretrained,
            tools.pretrainedEncoder,
            reference.value,
            onEvent,
          )
        : succeed(opened);
    }
    if (tested.failure.code !== 'self-test-failed' || device === 'wasm')
      return whyNotOpened(tested.failure, device);
    const released = await releaseModel(model.value);
    if (!released.ok) return released;
    fellBackBecause = { code: 'wrong-answers', detail: tested.failure.detail };
  }
}

/**
 * On the processor, another worker would get no more memory than this one, so that must be said. A GPU is left for the
 * processor instead.
 */
function whyNotOpened({ code, detail }: EngineFailure, device: Device) {
  const isMemory = code === 'runtime-failed' && device === 'wasm' && saysOutOfMemory(detail);
  return engineFails(isMemory ? 'out-of-memory' : code, detail);
}

/**
 * The model with the pretrained encoder, or the unchanged model with the reason. Fails with `runtime-failed` or
 * `eyes-failed`.
 */
async function withPretrainedEncoder(
  opened: OpenedModel,
  pretrained: PretrainedModel,
  tools: OpenEncoderTools,
  reference: Reference,
  onEvent: (event: OpeningEvent) => void,
): Promise<Outcome<OpenedModel, EngineFailure>> {
  const { model, ready, ort } = opened;
  const name = pretrainedName(pretrained);
  const reduced = { size: model.manifest.featureSize, norm: featureNorm(reference) };
  const pretrainedEncoder = await openPretrainedEncoder(
    ort,
    ready.device,
    pretrained,
    reduced,
    tools,
    (done, total) => onEvent({ kind: 'opening-eyes', done, total }),
  );
  if (!pretrainedEncoder.ok) {
    const leftBecause = pretrainedEncoder.failure;
    if (leftBecause.code === 'eyes-failed') return pretrainedEncoder;
    return succeed({ ...opened, ready: { ...ready, pretrainedEncoder: { name, leftBecause } } });
  }
  const released = await model.encoder.release();
  if (!released.ok) return released;
  const modelName = `${ready.modelName} + ${name}`;
  return succeed({
    ...opened,
    model: { ...model, encoder: pretrainedEncoder.value },
    ready: { ...ready, modelName, pretrainedEncoder: { name, leftBecause: null } },
  });
}
