import { letBinaryGo } from '../runtime/load-build.ts';
import { loadRuntime, runtimeBytes } from '../runtime/runtime.ts';
import { whenDeviceIsLost } from '../runtime/when-device-is-lost.ts';
import type { HubWorker } from '../protocol/hub-engine.ts';
import { openKeptModel } from '../files/kept-model.ts';
import { openKeptFiles } from '../files/kept-files.ts';
import type { HubEngineTools } from './hub-engine.ts';
import { probeHubCapabilities } from './probe-hub-capabilities.ts';

/** This worker's own browser as the engines of the hub use it, and a promise for the loss of its GPU. */
export function hubToolsHere(): Pick<HubWorker, 'deviceLost'> & { readonly tools: HubEngineTools } {
  let tell: (reason: string) => void = () => undefined;
  const deviceLost = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const tools: HubEngineTools = {
    probe: () => probeHubCapabilities(),
    loadRuntime,
    runtimeBytes,
    fetching: {
      fetch: (...request) => fetch(...request),
      stallMs: 30_000,
      kept: openKeptFiles(import.meta.env.BASE_URL),
    },
    readFileOf: (model) => openKeptModel(model).read,
    throwDamagedAway: (model, onFile) => openKeptModel(model).throwDamagedAway(onFile),
    readSquare,
    now: () => performance.now(),
    prefixBytes: prefixBytes((navigator as { deviceMemory?: number }).deviceMemory),
    deviceLost,
    onOpened: (opened) => {
      letBinaryGo(opened.ort);
      void whenDeviceIsLost(opened).then(tell);
    },
  };
  return { tools, deviceLost: () => deviceLost };
}

/** Browsers that do not report the memory run on phones too. */
const UNSAID = 4;

/**
 * How much of a device's memory the cached prefixes may take, in bytes. It is a sixteenth. SmolVLM 256M takes 46 KB for
 * every token in 32-bit numbers, which is 4 MB for a demonstration. Every state is complete, so eight demonstrations in a
 * row take 140 MB. `gigabytes` is the browser's figure (at most 8 where it reports one).
 */
function prefixBytes(gigabytes: number | undefined): number {
  return (gigabytes ?? UNSAID) * (2 ** 30 / 16);
}

/**
 * Draws the whole picture into a square of this side, as RGBA, and closes the bitmap. The model's image processor would
 * give the same, but it makes a copy of 2,048 pixels on the way.
 */
function readSquare(bitmap: ImageBitmap, size: number): Uint8ClampedArray {
  try {
    // The canvas stays in the CPU's memory, because reading back from the GPU stalls while the model runs there.
    const context = new OffscreenCanvas(size, size).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no 2D context for reading a picture');
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, size, size);
    return context.getImageData(0, 0, size, size).data;
  } finally {
    bitmap.close();
  }
}
