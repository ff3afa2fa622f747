import { succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import type { PretrainedModel } from '../../../src/domain/models/pretrained-model.ts';
import type { KeptModel } from '../../files/kept-model.ts';
import type { Device, EngineFailure } from '../../protocol/engine.ts';
import type { Encoder } from '../encoder/encoder.ts';
import { encodeLooks } from '../encoder/looks.ts';
import { scaleAsPrepared } from './picture-preparation.ts';
import { readEncoderFiles } from './read-encoder-files.ts';
import { findCentre, nameOfCentre } from './find-centre.ts';
import type { KeptCentres } from '../../files/kept-centres.ts';
import { createReduction, type Reduced } from './reduction.ts';
import type { RgbaPicture } from './reference-pictures.ts';
import type { Ort } from '../../runtime/runtime.ts';
import { createVisionSession, type VisionSession, type VisionShape } from './vision-session.ts';
import { dot, normalised } from '../../runtime/vectors.ts';

/** The tools that opening a pretrained encoder needs beside the runtime. */
export interface OpenEncoderTools {
  readonly openKeptModel: (model: PretrainedModel) => KeptModel;
  /** The reference pictures on which the features are centred. */
  readonly referencePictures: () => Promise<Outcome<readonly RgbaPicture[], EngineFailure>>;
  readonly centres: KeptCentres;
}

/** The least cosine between the outputs of WebGPU and WebAssembly for one picture. They may only round differently. */
const AGREEMENT = 0.99;

/**
 * Opens a pretrained vision encoder in the place of Mini's own. The features of a picture are its class token, centred,
 * projected and scaled for the decoder (docs/decisions/0013). If WebGPU gives another result than WebAssembly, the
 * encoder computes on WebAssembly. `onPicture` reports how many of the reference pictures are encoded. Fails with
 * `eyes-failed` if onnxruntime rejects. Only another worker can go on then. After any other failure the runtime can still
 * be used.
 */
export async function openPretrainedEncoder(
  ort: Ort,
  device: Device,
  pretrained: PretrainedModel,
  reduced: Reduced,
  { openKeptModel, referencePictures, centres }: OpenEncoderTools,
  onPicture: (done: number, total: number) => void,
): Promise<Outcome<Encoder, EngineFailure>> {
  const files = await readEncoderFiles(pretrained, openKeptModel(pretrained));
  if (!files.ok) return files;
  const pictures = await referencePictures();
  if (!pictures.ok) return pictures;
  const { graph, hidden, describes, preparation } = files.value;
  const scale = scaleAsPrepared(preparation);
  const shape = { side: preparation.side, hidden, describes };
  onPicture(0, pictures.value.length);
  const lookLength = 3 * preparation.side ** 2;
  // One region of each picture, which is the whole of it.
  const seen = pictures.value.map(({ rgba, width, height }) =>
    scale(rgba, width, height).subarray(0, lookLength),
  );
  const opened = await openSession(ort, graph, device, shape, seen[0] ?? new Float32Array());
  if (!opened.ok) return opened;
  const session = opened.value;
  const name = await nameOfCentre(pretrained, seen);
  const centre = await findCentre(session, seen, hidden, centres, name, (done) =>
    onPicture(done, seen.length),
  );
  if (!centre.ok) return centre;
  const reduce = createReduction(centre.value, reduced);
  return succeed({
    scale,
    encode: (pixels) =>
      encodeLooks(pixels, lookLength, async (look) => {
        const state = await session.look(look);
        return state.ok ? succeed(reduce(state.value)) : state;
      }),
    release: () => session.release(),
  });
}

/**
 * Opens it on the device if the device gives the same result for the picture as WebAssembly. Otherwise it stays on
 * WebAssembly.
 */
async function openSession(
  ort: Ort,
  graph: Uint8Array,
  device: Device,
  shape: VisionShape,
  pixels: Float32Array,
): Promise<Outcome<VisionSession, EngineFailure>> {
  const wanted = await createVisionSession(ort, graph, device, shape);
  if (!wanted.ok || device === 'wasm') return wanted;
  const plain = await createVisionSession(ort, graph, 'wasm', shape);
  if (!plain.ok) return plain;
  const here = await wanted.value.look(pixels);
  if (!here.ok) return here;
  const there = await plain.value.look(pixels);
  if (!there.ok) return there;
  const agree = dot(normalised(here.value), normalised(there.value)) >= AGREEMENT;
  const released = await (agree ? plain : wanted).value.release();
  if (!released.ok) return released;
  return agree ? wanted : plain;
}
