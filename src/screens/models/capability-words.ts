import { deviceFor, plansFor, type HubModel } from '../../domain/models/hub-models.ts';
import type { DeviceCapabilities } from '../../ports/models.ts';

const NEEDS_HALF =
  'Its graphics card lacks half precision (shader-f16). Opened with “?device=wasm” the studio runs it on the processor.';

/**
 * Whether this device can run a model, and whether its memory suffices; `canRun` is false only where it surely cannot.
 * `planId`: the files that are here or were listed; `null`: those that it would fetch.
 */
export function capabilityWords(
  model: HubModel,
  capabilities: DeviceCapabilities | null,
  neededBytes: number,
  planId: string | null,
): { readonly canRun: boolean; readonly words: string } {
  if (!capabilities) return { canRun: true, words: 'Looking at this device…' };
  const [fits] = plansFor(model, capabilities);
  const plan = model.plans.find(({ id }) => id === planId) ?? fits;
  if (!plan)
    return {
      canRun: false,
      words: `This device cannot run it. ${NEEDS_HALF}`,
    };
  const memory = memoryWords(capabilities, neededBytes);
  if (deviceFor(plan, capabilities) !== null) return { canRun: true, words: memory };
  const other = fits && `Remove them and fetch the model again: it takes others (${fits.id}).`;
  // What was fetched for a better graphics card than there is now still runs, as the engine has it.
  if (plan.devices.includes('wasm'))
    return {
      canRun: true,
      words: `These files (${plan.id}) run on its processor alone, slowly. ${other ?? ''} ${memory}`,
    };
  return {
    canRun: false,
    words: `These files (${plan.id}) cannot run on this device. ${other ?? NEEDS_HALF}`,
  };
}

/** On what models compute here, said once for all of them. */
export function computesOnWords(capabilities: DeviceCapabilities): string {
  return capabilities.webgpu
    ? 'On this device they compute on the graphics card (WebGPU).'
    : 'On this device they compute on the processor (WebAssembly), many times more slowly than on a graphics card.';
}

function memoryWords({ memoryGigabytes }: DeviceCapabilities, neededBytes: number): string {
  const needs = `Needs about ${(neededBytes / 1e9).toFixed(1)} GB of memory (an estimate, not measured)`;
  if (memoryGigabytes === null) return `${needs}; the browser does not say how much there is.`;
  // A browser and a system want their share too.
  return neededBytes > (memoryGigabytes * 1e9) / 2
    ? `${needs}, and this device has ${memoryGigabytes} GB: it may be too little.`
    : `${needs}; this device has enough.`;
}
