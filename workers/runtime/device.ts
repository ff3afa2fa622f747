import { fail, succeed, type Outcome } from '../../src/kernel/outcome.ts';
import { afterAwake } from '../../src/kernel/after-awake.ts';
import type { Device, EngineFailure, LeftWebgpu, RuntimeKind } from '../protocol/engine.ts';
import { engineFails, wordsOf } from '../files/engine-failure.ts';
import { whyNoWebAssembly } from './why-no-webassembly.ts';

export interface DevicePlan {
  readonly device: Device;
  readonly runtime: RuntimeKind;
  /**
   * The reason why WebGPU is not planned although there is a GPU for it, or although something went wrong. `null`
   * elsewhere.
   */
  readonly leftWebgpuBecause: LeftWebgpu | null;
}

/** The facts that the plan is made from. By default they are the browser's own. */
export interface Surroundings {
  readonly gpu: GPU | undefined;
  readonly jspi: boolean;
  readonly adapterTimeoutMs: number;
  /** Why no runtime can compute here. `null` or absent if one can. */
  readonly hindrance?: EngineFailure | null;
}

const inThisWorker = (): Surroundings => ({
  gpu: typeof navigator === 'undefined' ? undefined : navigator.gpu,
  jspi: typeof WebAssembly === 'object' && 'Suspending' in WebAssembly,
  adapterTimeoutMs: 3000,
  hindrance: whyNoWebAssembly(),
});

const WASM: DevicePlan = { device: 'wasm', runtime: 'wasm', leftWebgpuBecause: null };

/**
 * The largest buffer that the model makes, with room to spare. Weights files have 7 MB, a run's attention scores at most
 * 16 MiB (weigh-concepts.ts), and the memory of a thousand demonstrations less than 50 MiB. WebGPU promises 128 MiB
 * everywhere, but not every browser keeps that promise.
 */
const BUFFER_BYTES = 64 * 2 ** 20;

const NO_JSPI: LeftWebgpu = {
  code: 'runtime-too-large',
  detail: 'without JSPI the runtime has 6.6 MB instead of 3.7 MB',
};

const NO_ADAPTER = { detail: 'this browser has no WebGPU adapter' };

/**
 * Chooses the device and the runtime's build. Unless a device is forced, WebGPU is chosen only where it pays. That needs
 * a hardware adapter with room for the model's buffers. It also needs JSPI, because the asyncify build alone would exceed
 * the page's budget of 9 MB. No optional feature is asked for. The model computes in 32-bit floats, so `shader-f16` would change
 * nothing. Fails with `no-webassembly` or `no-simd` where no runtime can
 * compute, and with `device-unavailable` if WebGPU is forced and there is no adapter for the model.
 */
export async function planDevice(
  forced: Device | undefined,
  { gpu, jspi, adapterTimeoutMs, hindrance = null }: Surroundings = inThisWorker(),
): Promise<Outcome<DevicePlan, EngineFailure>> {
  if (hindrance) return fail(hindrance);
  if (forced === 'wasm') return succeed(WASM);
  const webgpu = jspi ? 'webgpu-jspi' : 'webgpu-asyncify';
  const adapter = await requestAdapter(gpu, adapterTimeoutMs);
  const tooSmall = adapter.ok ? whyTooSmall(adapter.value.limits) : null;
  if (forced === 'webgpu') {
    const missing = adapter.ok ? tooSmall : (adapter.failure ?? NO_ADAPTER);
    return missing === null
      ? succeed({ device: 'webgpu', runtime: webgpu, leftWebgpuBecause: null })
      : engineFails('device-unavailable', missing.detail);
  }
  if (!adapter.ok) return succeed({ ...WASM, leftWebgpuBecause: adapter.failure });
  // A GPU that is only emulated on the processor is no loss.
  if (adapter.value.info.isFallbackAdapter) return succeed(WASM);
  const leftWebgpuBecause = tooSmall ?? (jspi ? null : NO_JSPI);
  return succeed(
    leftWebgpuBecause === null
      ? { device: 'webgpu', runtime: webgpu, leftWebgpuBecause }
      : { ...WASM, leftWebgpuBecause },
  );
}

function whyTooSmall({
  maxBufferSize,
  maxStorageBufferBindingSize,
}: GPUSupportedLimits): LeftWebgpu | null {
  const atMost = Math.min(maxBufferSize, maxStorageBufferBindingSize);
  if (atMost >= BUFFER_BYTES) return null;
  const megabytes = (bytes: number) => `${Math.floor(bytes / 2 ** 20)} MiB`;
  return {
    code: 'buffers-too-small',
    detail: `the GPU takes ${megabytes(atMost)} at a time, and the model may need ${megabytes(BUFFER_BYTES)}`,
  };
}

/**
 * `navigator.gpu` says only that there may be an adapter. A failure of `null` means that there is none and that nothing
 * went wrong.
 */
export async function requestAdapter(
  gpu: GPU | undefined,
  timeoutMs: number,
): Promise<Outcome<GPUAdapter, LeftWebgpu | null>> {
  if (!gpu) return { ok: false, failure: null };
  let stopWaiting: () => void = () => undefined;
  const late = new Promise<'late'>((resolve) => {
    stopWaiting = afterAwake(timeoutMs, () => resolve('late'));
  });
  try {
    const adapter = await Promise.race([gpu.requestAdapter(), late]);
    if (adapter === 'late') {
      const detail = `no WebGPU adapter within ${timeoutMs / 1000} s`;
      return { ok: false, failure: { code: 'adapter-silent', detail } };
    }
    return adapter ? succeed(adapter) : { ok: false, failure: null };
  } catch (error) {
    const detail = `the WebGPU adapter was refused: ${wordsOf(error)}`;
    return { ok: false, failure: { code: 'adapter-refused', detail } };
  } finally {
    stopWaiting();
  }
}
