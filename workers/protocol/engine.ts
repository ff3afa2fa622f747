import type { LockHolder } from './lock-holder.ts';
import type { PretrainedModel } from '../../src/domain/models/pretrained-model.ts';
import type { Outcome } from '../../src/kernel/outcome.ts';
import type { ImageId } from '../../src/kernel/image-id.ts';
import type { LinkContext, Taught } from '../../src/domain/lcl/link-context.ts';
import type { CandidateScores, Scores } from '../../src/domain/lcl/scores.ts';

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

/** What the engine's worker offers the page: the engine, and two ways to learn that it cannot go on. */
export interface EngineWorker extends Engine, LockHolder {
  /** Resolves with the reason when the GPU that the model computes on goes away; never on WebAssembly. */
  deviceLost(): Promise<string>;
}
