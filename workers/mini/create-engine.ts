import { openKeptFiles } from '../files/kept-files.ts';
import { openKeptModel } from '../files/kept-model.ts';
import type { EngineWorker } from '../protocol/engine.ts';
import type { MiniEngine } from '../protocol/mini-engine.ts';
import { planDevice } from '../runtime/device.ts';
import { openKeptCentres } from '../files/kept-centres.ts';
import { createMiniEngine } from './mini-engine.ts';
import type { OpeningTools } from './open-model.ts';
import type { Scale } from './encoder/encoder.ts';
import { fetchReferencePictures } from './pretrained-encoder/reference-pictures.ts';
import { letBinaryGo, loadRuntime, runtimeBytes } from '../runtime/runtime.ts';
import { whenDeviceIsLost } from '../runtime/when-device-is-lost.ts';

const REFERENCE_SHEET = new URL(`${import.meta.env.BASE_URL}samples/reference.png`, location.href)
  .href;

/** The engine on this worker's own browser, and a promise for the loss of its GPU. */
export function createEngine(): MiniEngine & Pick<EngineWorker, 'deviceLost'> {
  let tell: (reason: string) => void = () => undefined;
  const deviceLost = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const fetching: OpeningTools['fetching'] = {
    fetch: (...request) => fetch(...request),
    stallMs: 30_000,
    kept: openKeptFiles(import.meta.env.BASE_URL),
  };
  const engine = createMiniEngine({
    planDevice: (forced) => planDevice(forced),
    loadRuntime,
    runtimeBytes,
    fetching,
    pretrainedEncoder: {
      openKeptModel: (model) => openKeptModel(model),
      centres: openKeptCentres(import.meta.env.BASE_URL),
      referencePictures: () => fetchReferencePictures(REFERENCE_SHEET, fetching),
    },
    readPixels,
    deviceLost,
    onOpened: (opened) => {
      letBinaryGo(opened.ort);
      void whenDeviceIsLost(opened).then(tell);
    },
  });
  return { ...engine, deviceLost: () => deviceLost };
}

/** The pixels of a picture as the encoder reads them, brought to size by the encoder's own `scale`. Closes the bitmap. */
function readPixels(bitmap: ImageBitmap, scale: Scale): Float32Array<ArrayBuffer> {
  try {
    const { width, height } = bitmap;
    // The canvas stays in the CPU's memory, because reading back from the GPU stalls while the model runs there.
    const context = new OffscreenCanvas(width, height).getContext('2d', {
      willReadFrequently: true,
    });
    if (!context) throw new Error('no 2D context for reading a picture');
    context.drawImage(bitmap, 0, 0);
    return scale(context.getImageData(0, 0, width, height).data, width, height);
  } finally {
    bitmap.close();
  }
}
