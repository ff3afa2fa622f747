import { succeed, type Outcome } from '../../src/domain/outcome.ts';
import type { Device, EngineFailure } from '../protocol.ts';
import { engineFails, wordsOf } from './engine-failure.ts';

/** Which build of onnxruntime is fetched; each has a wasm of its own. */
export type RuntimeKind = 'wasm' | 'webgpu-jspi' | 'webgpu-asyncify';

export interface DevicePlan {
  readonly device: Device;
  readonly runtime: RuntimeKind;
  /** Why WebGPU was tried and left; `null` if it was not tried or is what is planned. */
  readonly leftWebgpuBecause: string | null;
}

/** What the plan is made from; the browser's own by default. */
export interface Surroundings {
  readonly gpu: GPU | undefined;
  readonly jspi: boolean;
  readonly adapterTimeoutMs: number;
}

const inThisWorker = (): Surroundings => ({
  gpu: typeof navigator === 'undefined' ? undefined : navigator.gpu,
  jspi: 'Suspending' in WebAssembly,
  adapterTimeoutMs: 3000,
});

const WASM: DevicePlan = { device: 'wasm', runtime: 'wasm', leftWebgpuBecause: null };

/**
 * Chooses the device and the runtime's build. Unless a device is forced, WebGPU is chosen only where it pays: with an
 * adapter that is hardware, and with JSPI, since the asyncify build alone (6.7 MB) would break the page's 15 MB.
 * Fails with `device-unavailable` if WebGPU is forced and there is no adapter.
 */
export async function planDevice(
  forced: Device | undefined,
  { gpu, jspi, adapterTimeoutMs }: Surroundings = inThisWorker(),
): Promise<Outcome<DevicePlan, EngineFailure>> {
  if (forced === 'wasm') return succeed(WASM);
  const webgpu = jspi ? 'webgpu-jspi' : 'webgpu-asyncify';
  const adapter = await requestAdapter(gpu, adapterTimeoutMs);
  if (forced === 'webgpu') {
    return adapter.ok
      ? succeed({ device: 'webgpu', runtime: webgpu, leftWebgpuBecause: null })
      : engineFails('device-unavailable', adapter.failure ?? 'this browser has no WebGPU adapter');
  }
  if (!adapter.ok) return succeed({ ...WASM, leftWebgpuBecause: adapter.failure });
  if (!jspi || adapter.value.info.isFallbackAdapter) return succeed(WASM);
  return succeed({ device: 'webgpu', runtime: webgpu, leftWebgpuBecause: null });
}

/** `navigator.gpu` says only that there may be an adapter. A failure of `null` means: none, and nothing went wrong. */
async function requestAdapter(
  gpu: GPU | undefined,
  timeoutMs: number,
): Promise<Outcome<GPUAdapter, string | null>> {
  if (!gpu) return { ok: false, failure: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), timeoutMs);
  });
  try {
    const adapter = await Promise.race([gpu.requestAdapter(), late]);
    if (adapter === 'late') {
      return { ok: false, failure: `no WebGPU adapter within ${timeoutMs / 1000} s` };
    }
    return adapter ? succeed(adapter) : { ok: false, failure: null };
  } catch (error) {
    return { ok: false, failure: `the WebGPU adapter was refused: ${wordsOf(error)}` };
  } finally {
    clearTimeout(timer);
  }
}
