import type { GpuCapabilities } from '../domain/models/hub-plans.ts';
import { awake } from '../kernel/after-awake.ts';

/** The part of WebGPU that is used here. The page itself computes nothing with it. */
interface Adapter {
  readonly features: { has(name: string): boolean };
  readonly info: { readonly isFallbackAdapter?: boolean };
}

interface Gpu {
  requestAdapter(): Promise<Adapter | null>;
}

/** Some drivers never answer, so this limits the wait. */
const PATIENCE_MS = 5000;

/**
 * Finds out what a pretrained model can compute on here. `forced` comes from addresses such as `?device=wasm` and
 * overrides everything. Memory is in gigabytes as the browser gives it (Chromium: a power of two, at most 8), `null`
 * where it does not.
 */
export async function detectCapabilities(
  forced: 'webgpu' | 'wasm' | undefined,
): Promise<GpuCapabilities & { readonly memoryGigabytes: number | null }> {
  const { gpu, deviceMemory } = navigator as { gpu?: Gpu; deviceMemory?: number };
  const memoryGigabytes = deviceMemory ?? null;
  const found = forced === 'wasm' || !gpu ? null : await adapterOf(gpu);
  // A GPU that the processor imitates is slower than the processor itself.
  const adapter = found?.info.isFallbackAdapter && forced !== 'webgpu' ? null : found;
  return {
    webgpu: adapter !== null,
    halfPrecision: adapter?.features.has('shader-f16') ?? false,
    memoryGigabytes,
  };
}

function adapterOf(gpu: Gpu) {
  const late = awake(PATIENCE_MS).then(() => null);
  return Promise.race([gpu.requestAdapter().catch(() => null), late]);
}
