import type { EngineReady } from '../protocol/engine.ts';
import type { Ort } from './runtime.ts';

/** Resolves with the reason when the GPU goes away. Never resolves if no GPU is used. */
export async function whenDeviceIsLost({
  ready,
  ort,
}: {
  readonly ready: EngineReady;
  readonly ort: Ort;
}): Promise<string> {
  const never = new Promise<never>(() => undefined);
  if (ready.device !== 'webgpu') return never;
  // onnxruntime makes the device itself and returns it here. If a build does not, a loss is noticed only by its failing
  // answers.
  const device = (await ort.env.webgpu.device) as Partial<GPUDevice> | undefined;
  if (!device?.lost) return never;
  const { reason, message } = await device.lost;
  return `${reason}: ${message}`;
}
