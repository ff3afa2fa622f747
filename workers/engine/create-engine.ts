import { openKeptFiles } from '../offline/kept-files.ts';
import type { Engine } from '../protocol.ts';
import { planDevice } from './device.ts';
import { createMiniEngine } from './mini-engine.ts';
import type { OpenedModel } from './open-model.ts';
import { readPixels } from './read-pixels.ts';
import { letBinaryGo, loadRuntime, runtimeBytes } from './runtime.ts';

/** The engine on this worker's own browser. `onDeviceLost` is called if the GPU it computes on goes away. */
export function createEngine(onDeviceLost: () => void): Engine {
  return createMiniEngine({
    planDevice: (forced) => planDevice(forced),
    loadRuntime,
    runtimeBytes,
    fetching: {
      fetch: (...request) => fetch(...request),
      stallMs: 30_000,
      kept: openKeptFiles(import.meta.env.BASE_URL),
    },
    readPixels,
    onOpened: (opened) => {
      letBinaryGo(opened.ort);
      void watchDevice(opened, onDeviceLost);
    },
  });
}

async function watchDevice({ ready, ort }: OpenedModel, onLost: () => void): Promise<void> {
  if (ready.device !== 'webgpu') return;
  // onnxruntime makes the device itself and hands it out here; a build that does not is watched by its answers alone.
  const device = (await ort.env.webgpu.device) as Partial<GPUDevice> | undefined;
  if (!device?.lost) return;
  await device.lost;
  onLost();
}
