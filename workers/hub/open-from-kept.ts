import { hubModel, type HubPlan } from '../../src/domain/models/hub-models.ts';
import { deviceFor } from '../../src/domain/models/hub-plans.ts';
import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import type { PretrainedModel } from '../../src/domain/models/pretrained-model.ts';
import { engineFails } from '../files/engine-failure.ts';
import type { Ort, RuntimeTools } from '../runtime/runtime.ts';
import { threadsOf } from '../runtime/threads.ts';
import type {
  Device,
  EngineFailure,
  EngineReady,
  OpeningEvent,
  OpenRequest,
  RuntimeKind,
} from '../protocol/engine.ts';
import { hubOutcome } from './hub-failure.ts';
import { loadLibrary, serveKeptFiles, type Library, type ReadFile } from './load-library.ts';

/** The devices that a pretrained model can use here. */
export interface HubCapabilities {
  readonly halfPrecision: boolean;
  /** The build of the runtime for WebGPU; `null` where there is no adapter. */
  readonly webgpuRuntime: RuntimeKind | null;
  /** The GPU is emulated on the processor. It is slower than WebAssembly, so it must be asked for. */
  readonly isImitated: boolean;
}

/** The functions of the browser that opening needs. */
export interface HubOpeningTools extends RuntimeTools {
  readonly probe: () => Promise<HubCapabilities>;
  readonly readFileOf: (model: PretrainedModel) => ReadFile;
  /** Deletes the model's files that have changed since they were checked, and returns their paths. */
  readonly throwDamagedAway: (
    model: PretrainedModel,
    onFile: () => void,
  ) => Promise<readonly string[]>;
  readonly importLibrary?: () => Promise<Library>;
  /** Called once a model is ready, of whichever kind. */
  readonly onOpened?: (opened: Opened<unknown>) => void;
}

export interface Opened<Value> {
  readonly value: Value;
  readonly ready: EngineReady;
  readonly ort: Ort;
}

/** How a kind of model is opened once the library can read its files, and how it is tested then. */
export interface KindOfOpening<Value> {
  readonly open: (
    library: Library,
    pretrained: PretrainedModel,
    plan: HubPlan,
    device: Device,
  ) => Promise<Value>;
  readonly test: (value: Value) => Promise<Outcome<null, EngineFailure>>;
}

/**
 * Opens a pretrained model from the files on this device, and runs its self-test. The only request is for the page's own
 * runtime. Fails with `model-gone`, `device-unavailable`, `weights-unreachable` (the runtime), `out-of-memory`,
 * `self-test-failed` or `runtime-failed`. After the last three only another worker can go on.
 */
export async function openFromKept<Value>(
  { pretrained, device: forced }: OpenRequest,
  onEvent: (event: OpeningEvent) => void,
  tools: HubOpeningTools,
  opening: KindOfOpening<Value>,
): Promise<Outcome<Opened<Value>, EngineFailure>> {
  onEvent({ kind: 'probing' });
  if (!pretrained) return engineFails('model-gone', 'no model was named');
  const { name, plans } = hubModel(pretrained.modelId);
  const plan = plans.find(({ id }) => id === pretrained.planId);
  if (!plan) return engineFails('model-gone', `${name} has no plan ${pretrained.planId}`);
  const probed = await tools.probe();
  const device = chooseDevice(plan, probed, forced);
  if (!device) return engineFails('device-unavailable', `${name} (${plan.id}) does not run here`);
  const runtime = (device === 'webgpu' && probed.webgpuRuntime) || 'wasm';

  const totalBytes = tools.runtimeBytes(runtime);
  const ort = await tools.loadRuntime(runtime, tools.fetching, (loadedBytes) =>
    onEvent({ kind: 'downloading', loadedBytes, totalBytes }),
  );
  if (!ort.ok) return ort;

  onEvent({ kind: 'compiling', device });
  // Damaged files are looked for only after a failure. Every file was checked when it came, and reading all of them again
  // takes time.
  const unlessDamaged = async (failed: ReturnType<typeof engineFails>) => {
    if (failed.failure.code === 'out-of-memory') return failed;
    const damaged = await tools.throwDamagedAway(pretrained, () =>
      onEvent({ kind: 'compiling', device }),
    );
    return damaged.length > 0 ? engineFails('model-gone', damaged.join(', ')) : failed;
  };
  let missing: string | null = null;
  const opened = await hubOutcome(`opening ${name}`, async () => {
    const library = await loadLibrary(ort.value, tools.importLibrary);
    const read = tools.readFileOf(pretrained);
    const broken = new Promise<never>((_, reject) => {
      serveKeptFiles(library, pretrained, async (path) => {
        try {
          const bytes = await read(path);
          // Each graph is compiled as soon as it is read, so an event for every file is a sign of life.
          onEvent({ kind: 'compiling', device });
          if (bytes || !isNeeded(path, pretrained)) return bytes;
          missing = path;
          reject(new Error(`${path} is missing`));
        } catch (error) {
          reject(error);
        }
        // Without some of its files the library would wait for ever, and never report it.
        return new Promise<never>(() => undefined);
      });
    });
    return Promise.race([opening.open(library, pretrained, plan, device), broken]);
  });
  if (!opened.ok && missing !== null) return engineFails('model-gone', missing);
  if (!opened.ok) return unlessDamaged(opened);

  onEvent({ kind: 'checking', device });
  const tested = await opening.test(opened.value);
  if (!tested.ok) {
    const failed = await unlessDamaged(tested);
    const { code, detail } = failed.failure;
    // Where WebGPU cannot be trusted, WebAssembly takes over in another worker. This code makes that happen.
    return code === 'self-test-failed' && device === 'webgpu' && plan.devices.includes('wasm')
      ? engineFails('runtime-failed', `WebGPU gave wrong numbers: ${detail}`)
      : failed;
  }
  const ready = {
    device,
    runtime,
    modelName: name,
    fellBackBecause: null,
    ...threadsOf(ort.value, device),
  };
  const model = { value: opened.value, ready, ort: ort.value };
  tools.onOpened?.(model);
  return succeed(model);
}

/** The library asks for files that not every model has, but every model needs its graphs and their data. */
function isNeeded(path: string, { files }: PretrainedModel): boolean {
  return /\.onnx(?:_data(?:_\d+)?)?$/.test(path) || files.some((file) => file.path === path);
}

function chooseDevice(
  plan: HubPlan,
  { webgpuRuntime, halfPrecision, isImitated }: HubCapabilities,
  forced: Device | undefined,
): Device | null {
  const onProcessor = plan.devices.includes('wasm') ? 'wasm' : null;
  // Some files are for WebAssembly alone, whatever the visitor forced for others.
  if (forced === 'wasm' || !plan.devices.includes('webgpu')) return onProcessor;
  const webgpu = webgpuRuntime !== null && (!isImitated || forced === 'webgpu');
  const device = deviceFor(plan, { webgpu, halfPrecision });
  if (forced === 'webgpu') return device === 'webgpu' ? device : null;
  // Files that were fetched for a better graphics card or driver than the present one still run.
  return device ?? onProcessor;
}
