import type { ImageId } from '../../src/kernel/image-id.ts';
import type { LinkContext, Taught } from '../../src/domain/lcl/link-context.ts';
import type { Outcome } from '../../src/kernel/outcome.ts';
import type { PretrainedModel } from '../../src/domain/models/pretrained-model.ts';
import type { CandidateScores, CentroidLikeness, Scores } from '../../src/domain/lcl/scores.ts';

/**
 * The one door between the page and its workers: types only, compiled under both libraries, so that a type of one side
 * cannot slip into it. Failures cross as values, because a thrown error loses its code on the way (comlink).
 */

export type Device = 'webgpu' | 'wasm';

/** Which build of onnxruntime is fetched; each has a wasm of its own. */
export type RuntimeKind = 'wasm' | 'webgpu-jspi' | 'webgpu-asyncify';

export type EngineFailureCode =
  /** The manifest or a weights file could not be fetched. */
  | 'weights-unreachable'
  /** What came is not what the manifest names: wrong size, wrong SHA-256, or a page instead of a file. */
  | 'weights-damaged'
  /** The visitor forced a device that this browser does not have. */
  | 'device-unavailable'
  /** The model's answers differ from its reference on every device. */
  | 'self-test-failed'
  /** onnxruntime rejected; the worker must be replaced (its promise chain stays rejected for ever). */
  | 'runtime-failed'
  /** The worker ended or fell silent. */
  | 'worker-lost'
  /** The GPU that the model computed on went away; the worker must be replaced. */
  | 'device-lost'
  /** What Mini was to see with was rejected by onnxruntime; another worker opens with Mini's own encoder. */
  | 'eyes-failed'
  /** A later question took the place of this one. */
  | 'superseded'
  /** A picture of the link context was never shown to this worker, or its file is gone. */
  | 'picture-unseen'
  /** The model does not fit into the memory of this device; the worker must be replaced, by a smaller one. */
  | 'out-of-memory'
  /** The link context is longer than what the model can read. */
  | 'context-full'
  /** A pretrained model is no longer on this device. */
  | 'model-gone';

export interface EngineFailure {
  readonly code: EngineFailureCode;
  /** For a person who helps: never the only explanation shown. */
  readonly detail: string;
}

export interface OpenRequest {
  /** Folder of `manifest.json`, absolute, with a closing slash. */
  readonly modelUrl: string;
  /** Forces a device; otherwise WebGPU where there is an adapter, WebAssembly elsewhere. */
  readonly device?: Device;
  /** A model kept on this device: what the hub engine answers with, or what Mini sees with in the place of its own encoder. */
  readonly pretrained?: PretrainedModel;
}

/** How far the worker is with opening. */
export type OpeningEvent =
  | { readonly kind: 'probing' }
  | { readonly kind: 'downloading'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly kind: 'compiling'; readonly device: Device }
  /** A pretrained encoder looks at the reference pictures, to learn what all pictures share. */
  | { readonly kind: 'opening-eyes'; readonly done: number; readonly total: number }
  | { readonly kind: 'checking'; readonly device: Device };

export interface EngineReady {
  readonly device: Device;
  /** What must be kept for this device to answer without a network. */
  readonly runtime: RuntimeKind;
  readonly modelName: string;
  /** Why WebGPU was left, after it was tried or before: shown to the visitor, `null` where there was none to leave. */
  readonly fellBackBecause: string | null;
  /** The pretrained encoder that was asked for; absent where none were. */
  readonly pretrainedEncoder?: PretrainedEncoderUse;
}

/** A pretrained vision encoder in the place of Mini's own. */
export interface PretrainedEncoderUse {
  readonly name: string;
  /** Why Mini sees with its own encoder all the same: shown to the visitor; `null` where it does not. */
  readonly leftBecause: string | null;
}

/** What a worker that answers must be able to do. Implemented by the worker, by the page's proxy and by the fake. */
export interface Engine {
  /** Loads the model; call once. `onEvent` is called until the promise settles. */
  open(
    request: OpenRequest,
    onEvent: (event: OpeningEvent) => void,
  ): Promise<Outcome<EngineReady, EngineFailure>>;
  /** Those of the pictures whose features this worker does not hold. */
  unseen(imageIds: readonly ImageId[]): Promise<readonly ImageId[]>;
  /** Encodes a picture once and keeps its features. The bitmap moves to the worker and is closed there. */
  see(imageId: ImageId, bitmap: ImageBitmap): Promise<Outcome<null, EngineFailure>>;
  /**
   * Scores every label and `⟨none⟩` for the full support set and for each left-out demonstration, in one batch. Where
   * there are too many to leave out each in a bearable time, only those most like the query are left out.
   * A later `answer` drops those still waiting in the queue (`superseded`).
   */
  answer(linkContext: LinkContext): Promise<Outcome<Scores, EngineFailure>>;
  /**
   * Scores a picture that nobody keeps, under the full support set alone, and keeps nothing of it. It takes its turn among
   * the questions: it drops none and none drops it. The bitmap moves to the worker and is closed there.
   */
  scoreFrame(bitmap: ImageBitmap, taught: Taught): Promise<Outcome<CandidateScores, EngineFailure>>;
}

/** What Mini does beside what every engine does. */
export interface MiniEngine extends Engine {
  /**
   * A second opinion without the decoder: how alike the query is to each label's centroid, in the features that the
   * decoder reads. Waits its turn; drops no question and no question drops it.
   */
  centroid(linkContext: LinkContext): Promise<Outcome<CentroidLikeness, EngineFailure>>;
}

/** What the engine's worker offers the page: the engine, and two ways to learn that it cannot go on. */
export interface EngineWorker extends Engine {
  /** Resolves with the reason when the GPU that the model computes on goes away; never on WebAssembly. */
  deviceLost(): Promise<string>;
  /** Takes a Web Lock of this name for the worker's whole life; false where the browser has none. */
  holdLock(name: string): Promise<boolean>;
}

/** What Mini's worker offers the page. */
export type MiniWorker = MiniEngine & EngineWorker;

/** The engine's life as the page sees it. */
export type EngineState =
  | { readonly kind: 'absent' }
  | OpeningEvent
  | ({ readonly kind: 'ready' } & EngineReady)
  | ({ readonly kind: 'answering' } & EngineReady)
  | { readonly kind: 'recovering'; readonly attempt: number; readonly failure: EngineFailure }
  | { readonly kind: 'failed'; readonly failure: EngineFailure };

export type PictureFailureCode =
  | 'empty-file'
  | 'not-a-picture'
  | 'heic-unsupported'
  | 'format-unsupported'
  | 'damaged'
  | 'too-large';

export interface PictureFailure {
  readonly code: PictureFailureCode;
  /** Completes "NAME: …" in the visitor's words. */
  readonly reason: string;
}

/** A picture as it is kept: upright, at most 1024 px, flattened on white, without metadata. */
export interface ReadPicture {
  readonly imageId: ImageId;
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
}

/** The worker that turns files into kept pictures, so that forty photographs never block the page. */
export interface PictureReader {
  /** Any raster file that this browser can decode. */
  readFile(file: Blob): Promise<Outcome<ReadPicture, PictureFailure>>;
  /** An SVG that the page has rasterised (only a page can); the bitmap moves to the worker and is closed there. */
  readBitmap(bitmap: ImageBitmap): Promise<Outcome<ReadPicture, PictureFailure>>;
}

/** What must be kept on the device for the page to work without a network. */
export interface OfflinePart {
  readonly name: 'page' | 'model' | 'runtime';
  readonly bytes: number;
  readonly keptBytes: number;
}

/** What the page says to the service worker, with a port for the replies. */
export type OfflineRequest =
  /** Which parts are kept, every file of them looked up. */
  | { readonly kind: 'check'; readonly runtime: RuntimeKind }
  /** Fetches what is not kept; `progress` until `parts` or `failed`. */
  | { readonly kind: 'fill'; readonly runtime: RuntimeKind }
  /** Hands over the pictures that another app shared, once. */
  | { readonly kind: 'take-shared' }
  /** The visitor agreed to this version: it takes the place of the one that serves the open pages. No reply. */
  | { readonly kind: 'take-over' };

/** What the service worker says to the page. */
export type OfflineReply =
  | { readonly kind: 'parts'; readonly parts: readonly OfflinePart[] }
  | { readonly kind: 'progress'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly kind: 'failed'; readonly failure: EngineFailure }
  | { readonly kind: 'shared'; readonly files: readonly File[] };

/** One request as the browser recorded it; workers tell the page of theirs. */
export interface RequestRecord {
  readonly url: string;
  /** What came over the network, headers included; 0 if the browser had it. */
  readonly networkBytes: number;
  /** What was read, unpacked. */
  readonly bytes: number;
}

/** What a worker sends of its own accord, beside what it is asked for. */
export interface RequestReport {
  readonly requests: readonly RequestRecord[];
}
