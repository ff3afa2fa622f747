import { plansFor, type HubModel } from '../../domain/hub-models.ts';
import type { ModelDevice } from '../../session/model-tools.ts';

/** Whether this device can run a model, and whether its memory suffices; `canRun` is false only where it surely cannot. */
export function deviceWords(
  model: HubModel,
  device: ModelDevice | null,
  neededBytes: number,
): { readonly canRun: boolean; readonly words: string } {
  if (!device) return { canRun: true, words: 'Looking at this device…' };
  const [plan] = plansFor(model, device);
  if (!plan)
    return {
      canRun: false,
      words:
        'This device cannot run it: its graphics card lacks half precision (shader-f16). Opened with “?device=wasm” the studio runs it on the processor.',
    };
  return { canRun: true, words: memoryWords(device, neededBytes) };
}

/** On what models compute here, said once for all of them. */
export function computesOnWords(device: ModelDevice): string {
  return device.webgpu
    ? 'On this device they compute on the graphics card (WebGPU).'
    : 'On this device they compute on the processor (WebAssembly), many times more slowly than on a graphics card.';
}

function memoryWords({ memoryGigabytes }: ModelDevice, neededBytes: number): string {
  const needs = `Needs about ${(neededBytes / 1e9).toFixed(1)} GB of memory`;
  if (memoryGigabytes === null) return `${needs}; the browser does not say how much there is.`;
  // A browser and a system want their share too.
  return neededBytes > (memoryGigabytes * 1e9) / 2
    ? `${needs}, and this device has ${memoryGigabytes} GB: it may be too little.`
    : `${needs}; this device has enough.`;
}
