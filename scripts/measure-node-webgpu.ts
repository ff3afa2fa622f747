import { readFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import * as webgpu from 'onnxruntime-web/webgpu';
import { readTinyFile } from '../e2e/fixtures/hub/tiny-folders.ts';
import { hubModel, type HubModelId } from '../src/domain/models/hub-models.ts';
import { plansFor } from '../src/domain/models/hub-plans.ts';
import type { ImageId } from '../src/kernel/image-id.ts';
import { succeed, type Outcome } from '../src/kernel/outcome.ts';
import { median } from '../src/kernel/spread.ts';
import { loadLibrary, serveKeptFiles } from '../workers/hub/load-library.ts';
import { greySquare } from '../workers/hub/open-hub-model.ts';
import { openVisionLanguageModel } from '../workers/hub/open-vision-language-model.ts';
import { selfTestHub } from '../workers/hub/self-test-hub.ts';
import { openModel } from '../workers/mini/open-model.ts';
import { scoreFrame } from '../workers/mini/score-frame.ts';
import type { Ort } from '../workers/runtime/runtime.ts';
import { openGpuInNode, type NodeGpu } from './node-gpu.ts';

// Measures the engines on a GPU without a browser: `npm run measure -- --node-webgpu`. The runtime is the page's own
// build for WebGPU, and the GPU is Dawn's in Node. Mini and the tiny hub models run their self-tests there.

const MODELS: readonly (readonly [HubModelId, string])[] = [
  ['smolvlm2-256m', 'tiny-smolvlm2'],
  ['lfm2.5-vl-450m', 'tiny-lfm2-vl'],
];
const TIMES = 5;

const gpu = await openGpuInNode();
if (typeof gpu === 'string') say(gpu);
else {
  say(`adapter: ${gpu.name}; half precision: ${gpu.halfPrecision ? 'yes' : 'no'}`);
  say(`load ${loadavg()[0]?.toFixed(1)} of the last minute`);
  const ort = runtimeInNode();
  await measureMini(ort);
  await measureHubModels(ort, gpu);
}
// The GPU keeps the process alive.
process.exit();

function runtimeInNode(): Ort {
  webgpu.env.wasm.numThreads = 1;
  webgpu.env.wasm.wasmPaths = new URL(
    '../node_modules/onnxruntime-web/dist/',
    import.meta.url,
  ).href;
  createOneByOne(webgpu.InferenceSession);
  return webgpu as unknown as Ort;
}

/** The library's build for Node creates sessions at once, and the runtime for WebGPU refuses that. */
function createOneByOne(sessions: Pick<Ort['InferenceSession'], 'create'>): void {
  const create = sessions.create.bind(sessions) as (...args: unknown[]) => Promise<unknown>;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (...args: unknown[]) =>
    (last = last.catch(() => undefined).then(() => create(...args)));
  Object.assign(sessions, { create: inTurn });
}

async function measureMini(ort: Ort): Promise<void> {
  const modelUrl = new URL('../public/models/mini/', import.meta.url).href;
  const began = performance.now();
  const { model, ready } = must(
    await openModel({ modelUrl }, () => undefined, {
      planDevice: () =>
        Promise.resolve(
          succeed({ device: 'webgpu', runtime: 'webgpu-asyncify', leftWebgpuBecause: null }),
        ),
      runtimeBytes: () => 0,
      loadRuntime: () => Promise.resolve(succeed(ort)),
      fetching: {
        fetch: async (url) => new Response(await readFile(new URL(String(url)))),
        stallMs: 600_000,
      },
    }),
  );
  const why = ready.fellBackBecause === null ? '' : `, because: ${ready.fellBackBecause.detail}`;
  say(`Mini opened on ${ready.device} in ${milliseconds(performance.now() - began)}${why}`);
  const pixels = new Float32Array(3 * model.manifest.pictureSize ** 2).fill(0.5);
  const features = must(await model.encoder.encode(pixels));
  say(`Mini, a picture: ${await timed(async () => must(await model.encoder.encode(pixels)))}`);
  const imageIds = Array.from({ length: 8 }, (_, index) => `${index}` as ImageId);
  const featuresOf = new Map(imageIds.map((imageId) => [imageId, features]));
  const supportSet = imageIds.map((imageId, index) => ({
    demonstrationId: imageId as never,
    imageId,
    label: index % 2 ? 'dax' : 'wug',
  }));
  const taught = { supportSet, labels: ['dax', 'wug'] };
  const score = async () => must(await scoreFrame(model, featuresOf, features, taught));
  say(`Mini, a question about 8 demonstrations: ${await timed(score)}`);
}

async function measureHubModels(ort: Ort, { halfPrecision }: NodeGpu): Promise<void> {
  const library = await loadLibrary(ort);
  for (const [id, folder] of MODELS) {
    const { name } = hubModel(id);
    const plans = plansFor(hubModel(id), { webgpu: true, halfPrecision });
    if (plans.length === 0) say(`${name}, tiny: its files need half precision`);
    for (const plan of plans) {
      // The library keeps what it has read of a repository, so each plan has a name of its own.
      const repository = `tests/${folder}-${plan.id}`;
      const pretrained = { modelId: id, planId: plan.id, repository, revision: '', files: [] };
      serveKeptFiles(library, pretrained, (path) => {
        const bytes = readTinyFile(folder, path);
        return Promise.resolve(bytes && Uint8Array.from(bytes));
      });
      const began = performance.now();
      const model = await openVisionLanguageModel(library, pretrained, plan, 'webgpu');
      const tested = await selfTestHub(model, await model.see(greySquare(model.pictureSize)));
      const outcome = tested.ok ? 'passed its self-test' : tested.failure.detail;
      say(`${name}, tiny, ${plan.id}: ${outcome} (${milliseconds(performance.now() - began)})`);
    }
  }
}

/** The median of a few runs on the clock, because a processor's time says nothing of a GPU. */
async function timed(run: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  }
  return `${milliseconds(median(times))} (median of ${TIMES})`;
}

function must<Value>(outcome: Outcome<Value, unknown>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

function milliseconds(time: number): string {
  return `${Math.round(time)} ms`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
