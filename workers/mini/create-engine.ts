import { openKeptFiles } from '../files/kept-files.ts';
import { openKeptModel } from '../files/kept-model.ts';
import type { EngineWorker } from '../protocol/engine.ts';
import { planDevice } from '../runtime/device.ts';
import { openKeptCentres } from '../files/kept-centres.ts';
import { createMiniEngine, type MiniInTurn } from './mini-engine.ts';
import type { OpeningTools } from './open-model.ts';
import type { Scale } from './encoder/encoder.ts';
import { fetchReferencePictures } from './pretrained-encoder/reference-pictures.ts';
import { letBinaryGo, type RuntimeTools } from '../runtime/load-build.ts';
import { whenDeviceIsLost } from '../runtime/when-device-is-lost.ts';

/** What differs between those who ship the engine. */
export interface EngineSurroundings {
  readonly runtime: Pick<RuntimeTools, 'loadRuntime' | 'runtimeBytes'>;
  /** The name under which the browser keeps the weights and the runtime. */
  readonly keptUnder: string;
  /** The address of the reference pictures. Without it, Mini has no encoder but its own. */
  readonly referenceSheet?: string;
}

/** The engine on this worker's own browser, and a promise for the loss of its GPU. */
export function createEngine({
  runtime,
  keptUnder,
  referenceSheet,
}: EngineSurroundings): MiniInTurn & Pick<EngineWorker, 'deviceLost'> {
  let tell: (reason: string) => void = () => undefined;
  const deviceLost = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const fetching: OpeningTools['fetching'] = {
    fetch: (...request) => fetch(...request),
    stallMs: 30_000,
    kept: openKeptFiles(keptUnder),
  };
  const engine = createMiniEngine({
    planDevice: (forced) => planDevice(forced),
    ...runtime,
    fetching,
    ...(referenceSheet !== undefined && {
      pretrainedEncoder: {
        openKeptModel: (model) => openKeptModel(model),
        centres: openKeptCentres(keptUnder),
        referencePictures: () => fetchReferencePictures(referenceSheet, fetching),
      },
    }),
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
