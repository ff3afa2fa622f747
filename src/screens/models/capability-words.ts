import { t } from '@lingui/core/macro';
import type { HubModel } from '../../domain/models/hub-models.ts';
import { deviceFor, plansFor } from '../../domain/models/hub-plans.ts';
import type { DeviceCapabilities } from '../../ports/models.ts';

const needsHalf = () =>
  t`Its graphics card lacks half precision (shader-f16). Opened with “?device=wasm” the studio runs it on the processor.`;

/**
 * Whether this device can run a model, and whether its memory is enough. `canRun` is false only where it certainly
 * cannot. `planId` names the files that are kept or were listed; `null` means those that it would download.
 */
export function capabilityWords(
  model: HubModel,
  capabilities: DeviceCapabilities | null,
  neededBytes: number,
  planId: string | null,
): { readonly canRun: boolean; readonly words: string } {
  if (!capabilities) return { canRun: true, words: t`Looking at this device…` };
  const [fits] = plansFor(model, capabilities);
  const plan = model.plans.find(({ id }) => id === planId) ?? fits;
  if (!plan)
    return {
      canRun: false,
      words: t`This device cannot run it. ${{ why: needsHalf() }}`,
    };
  const memory = memoryWords(capabilities, neededBytes);
  if (deviceFor(plan, capabilities) !== null) return { canRun: true, words: memory };
  const other =
    fits && t`Remove them and fetch the model again: it takes others (${{ files: fits.id }}).`;
  // Files for a better graphics card than the current one still run, and the engine decides that too.
  if (plan.devices.includes('wasm'))
    return {
      canRun: true,
      words: [
        t`These files (${{ files: plan.id }}) run on its processor alone, slowly.`,
        other,
        memory,
      ]
        .filter(Boolean)
        .join(' '),
    };
  return {
    canRun: false,
    words: `${t`These files (${{ files: plan.id }}) cannot run on this device.`} ${other ?? needsHalf()}`,
  };
}

/** Where models compute on this device, said once for all of them. */
export function computesOnWords(capabilities: DeviceCapabilities): string {
  return capabilities.webgpu
    ? t`On this device they compute on the graphics card (WebGPU).`
    : t`On this device they compute on the processor (WebAssembly), many times more slowly than on a graphics card.`;
}

function memoryWords({ memoryGigabytes }: DeviceCapabilities, neededBytes: number): string {
  const needed = (neededBytes / 1e9).toFixed(1);
  if (memoryGigabytes === null)
    return t`Needs about ${needed} GB of memory (an estimate); the browser does not say how much there is.`;
  // The browser and the system need memory too.
  return neededBytes > (memoryGigabytes * 1e9) / 2
    ? t`Needs about ${needed} GB of memory (an estimate), and this device has ${memoryGigabytes} GB: it may be too little.`
    : t`Needs about ${needed} GB of memory (an estimate); this device has enough.`;
}
