import { requestAdapter } from '../runtime/device.ts';
import type { HubCapabilities } from './open-from-kept.ts';

const ADAPTER_TIMEOUT_MS = 5000;

/**
 * What this browser offers a pretrained model. Such a model is much larger than Mini. Therefore WebGPU is worth the
 * larger runtime, even in a browser without JSPI.
 */
export async function probeHubCapabilities(
  gpu: GPU | undefined = navigator.gpu as GPU | undefined,
): Promise<HubCapabilities> {
  const adapter = await requestAdapter(gpu, ADAPTER_TIMEOUT_MS);
  if (!adapter.ok) return { halfPrecision: false, webgpuRuntime: null, isImitated: false };
  return {
    isImitated: adapter.value.info.isFallbackAdapter,
    halfPrecision: adapter.value.features.has('shader-f16'),
    webgpuRuntime: 'Suspending' in WebAssembly ? 'webgpu-jspi' : 'webgpu-asyncify',
  };
}
