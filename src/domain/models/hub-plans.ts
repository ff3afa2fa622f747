import type { Dtype, HubModel, HubPlan } from './hub-models.ts';

/** What a device can compute on. */
export interface GpuCapabilities {
  readonly webgpu: boolean;
  /** WebGPU's `shader-f16`. */
  readonly halfPrecision: boolean;
}

/** The device a plan computes on here; `null` if it cannot. */
export function deviceFor(plan: HubPlan, features: GpuCapabilities): 'webgpu' | 'wasm' | null {
  const onGpu =
    features.webgpu &&
    plan.devices.includes('webgpu') &&
    (features.halfPrecision || !plan.needsHalfPrecision);
  if (onGpu) return 'webgpu';
  // A GPU without half precision is better than none, because another plan suits it. Some files are for WebAssembly alone.
  const isForGpu = features.webgpu && plan.devices.includes('webgpu');
  return plan.devices.includes('wasm') && !isForGpu ? 'wasm' : null;
}

/** The plans of a model that this device can run, the preferred first. */
export function plansFor(model: HubModel, features: GpuCapabilities): readonly HubPlan[] {
  return model.plans.filter((plan) => deviceFor(plan, features) !== null);
}

const SUFFIXES: Readonly<Record<Dtype, string>> = {
  fp32: '',
  fp16: '_fp16',
  q8: '_quantized',
  q4: '_q4',
  q4f16: '_q4f16',
};

/** The graphs of a plan by the paths of their files in the hub's repository. */
export function graphPaths(plan: HubPlan): readonly string[] {
  return Object.entries(plan.dtypes).map(([name, dtype]) => `onnx/${name}${SUFFIXES[dtype]}.onnx`);
}

/** Bytes that a number of this kind takes, scales included. It decides which plan is lighter. */
const WEIGHT: Readonly<Record<Dtype, number>> = { fp32: 4, fp16: 2, q8: 1.1, q4: 0.6, q4f16: 0.5 };

/**
 * Another plan of the model that this device can run and that takes less room, with no graph larger; `null` if there is
 * none. Graphs that both plans share need not be downloaded again.
 */
export function lighterPlan(
  model: HubModel,
  planId: string,
  features: GpuCapabilities,
): HubPlan | null {
  const now = model.plans.find(({ id }) => id === planId);
  if (!now) return null;
  const weightOf = (plan: HubPlan, graph: string) => WEIGHT[plan.dtypes[graph] ?? 'fp32'];
  const graphs = Object.keys(now.dtypes);
  const isLighter = (plan: HubPlan) =>
    graphs.every((graph) => weightOf(plan, graph) <= weightOf(now, graph)) &&
    graphs.some((graph) => weightOf(plan, graph) < weightOf(now, graph));
  return plansFor(model, features).find(isLighter) ?? null;
}
