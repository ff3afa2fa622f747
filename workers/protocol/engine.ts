import type { CodedFailure } from '../../src/kernel/coded-failure.ts';
import type { LockHolder } from './lock-holder.ts';
import type { PretrainedModel } from '../../src/domain/models/pretrained-model.ts';
import type { Outcome } from '../../src/kernel/outcome.ts';
import type { ImageId } from '../../src/kernel/image-id.ts';
import type { DemonstrationId } from '../../src/domain/lcl/demonstration.ts';
import type { LinkContext, Taught } from '../../src/domain/lcl/link-context.ts';
import type { CandidateScores, Scores } from '../../src/domain/lcl/scores.ts';

export type Device = 'webgpu' | 'wasm';

/** The build of onnxruntime to fetch. Each build has a wasm file of its own. */
export type RuntimeKind = 'wasm' | 'webgpu-jspi' | 'webgpu-asyncify';

export type EngineFailureCode =
  /** The manifest or a weights file could not be fetched. */
  | 'weights-unreachable'
  /**
   * The file that came is not the one in the manifest. It has a wrong size or a wrong SHA-256, or a page came instead of
   * it.
   */
  | 'weights-damaged'
  /** The server, or something before it, answered with another status than success, or with a wrong type. */
  | 'file-refused'
  /** The browser has no WebAssembly, or lets this page compile none. */
  | 'no-webassembly'
  /** The WebAssembly of this browser has no SIMD. */
  | 'no-simd'
  /** The visitor forced a device that this browser does not have. */
  | 'device-unavailable'
  /** The model's answers differ from its reference on every device. */
  | 'self-test-failed'
  /** onnxruntime rejected. The worker must be replaced, because the runtime's promise chain stays rejected for ever. */
  | 'runtime-failed'
  /** The worker ended or fell silent. */
  | 'worker-lost'
  /** The GPU that the model computed on went away. The worker must be replaced. */
  | 'device-lost'
  /** onnxruntime rejected the pretrained encoder. Another worker opens with Mini's own encoder. */
  | 'eyes-failed'
  /** A later question took the place of this one. */
  | 'superseded'
  /** A picture of the link context was never sent to this worker, or its file is gone. */
  | 'picture-unseen'
  /** The model does not fit into the memory of this device. The worker must be replaced by one with a smaller model. */
  | 'out-of-memory'
  /** The link context is longer than the model can read. */
  | 'context-full'
  /** A pretrained model is no longer on this device. */
  | 'model-gone';

export type EngineFailure = CodedFailure<EngineFailureCode>;

/** Why the model does not compute on WebGPU. */
export type LeftWebgpuCode =
  /** The browser never said whether there is an adapter. */
  | 'adapter-silent'
  /** The browser refused the adapter. */
  | 'adapter-refused'
  /** The buffers of the GPU are smaller than the model's. */
  | 'buffers-too-small'
  /** Without JSPI, the runtime for it is too large to fetch for so little. */
  | 'runtime-too-large'
  /** The model's answers there differ from its reference. */
  | 'wrong-answers'
  /** The runtime rejected while it was set up. */
  | 'set-up-failed'
  /** It was lost again and again. */
  | 'lost-often';

export type LeftWebgpu = CodedFailure<LeftWebgpuCode>;

export interface OpenRequest {
  /** Folder of `manifest.json`, absolute, with a closing slash. */
  readonly modelUrl: string;
  /** Forces a device. Without it, WebGPU is used where there is an adapter, and WebAssembly elsewhere. */
  readonly device?: Device;
  /**
   * A model that is kept on this device. The hub engine answers with it, or Mini uses it as its encoder in the place of
   * its own.
   */
  readonly pretrained?: PretrainedModel;
}

/** The worker's progress in opening. */
export type OpeningEvent =
  | { readonly kind: 'probing' }
  | { readonly kind: 'downloading'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly kind: 'compiling'; readonly device: Device }
  /** A pretrained encoder encodes the reference pictures, to learn what all pictures share. */
  | { readonly kind: 'opening-eyes'; readonly done: number; readonly total: number }
  | { readonly kind: 'checking'; readonly device: Device };

export interface EngineReady {
  readonly device: Device;
  /** The files that must be kept for this device to answer without a network. */
  readonly runtime: RuntimeKind;
  readonly modelName: string;
  /** The SHA-256 of Mini's `manifest.json`, which names the weights. Absent for a model of the hub. */
  readonly manifestSha256?: string;
  /**
   * The reason why WebGPU was not used or was given up, which is shown to the visitor. `null` if there was no WebGPU to
   * give up.
   */
  readonly fellBackBecause: LeftWebgpu | null;
  /** On how many threads WebAssembly computes. Absent where a GPU does. */
  readonly threads?: number;
  /** The pretrained encoder that was asked for. Absent if none was. */
  readonly pretrainedEncoder?: PretrainedEncoderUse;
}

/** A pretrained vision encoder in the place of Mini's own. */
export interface PretrainedEncoderUse {
  readonly name: string;
  /** The reason why Mini uses its own encoder all the same, which is shown to the visitor. `null` if it does not. */
  readonly leftBecause: EngineFailure | null;
}

/** Pictures to score under parts of one support set. */
export interface ScoringBatch {
  readonly taught: Taught;
  readonly rows: readonly ScoringRow[];
}

export interface ScoringRow {
  /** The picture that is asked about. */
  readonly imageId: ImageId;
  /** The demonstrations that this row may look at. Without it, all of them. */
  readonly shown?: readonly DemonstrationId[];
}

/** The functions that every worker with an engine has. The worker, the page's proxy and the fake implement them. */
export interface Engine {
  /** Loads the model; call once. `onEvent` is called until the promise settles. */
  open(
    request: OpenRequest,
    onEvent: (event: OpeningEvent) => void,
  ): Promise<Outcome<EngineReady, EngineFailure>>;
  /** Returns the pictures whose features this worker does not hold. */
  unseen(imageIds: readonly ImageId[]): Promise<readonly ImageId[]>;
  /** Encodes a picture once and keeps its features. The bitmap moves to the worker and is closed there. */
  see(imageId: ImageId, bitmap: ImageBitmap): Promise<Outcome<null, EngineFailure>>;
  /**
   * Scores every label and `⟨none⟩` for the full support set. Where it takes only a moment, it does so for each left-out
   * demonstration too. Otherwise `Scores.leaveOneOutMs` says how long that would take, and `explain` does it. A later
   * question drops those still waiting in the queue (`superseded`).
   */
  answer(linkContext: LinkContext): Promise<Outcome<Scores, EngineFailure>>;
  /**
   * Answers the question again without each demonstration in turn. If leaving out each of them would take too long, only
   * those most like the query are left out. `onProgress` reports how many of how many are done. `superseded` when another
   * question comes.
   */
  explain(
    linkContext: LinkContext,
    onProgress: (done: number, total: number) => void,
  ): Promise<Outcome<Scores, EngineFailure>>;
  /**
   * Scores a picture under the full support set alone, and keeps nothing of it. It waits its turn among the questions. It
   * drops no question, and no question drops it. The bitmap moves to the worker and is closed there.
   */
  scoreFrame(bitmap: ImageBitmap, taught: Taught): Promise<Outcome<CandidateScores, EngineFailure>>;
  /**
   * Scores every label and `⟨none⟩` for each row, in the order of the rows. It waits its turn among the questions. It drops
   * no question, and no question drops it; so a batch should be small, because a question waits for the whole of it.
   * Fails with `picture-unseen`, `context-full` or `runtime-failed`.
   */
  scoreBatch(batch: ScoringBatch): Promise<Outcome<readonly CandidateScores[], EngineFailure>>;
}

/** The engine as its worker offers it to the page, with two ways to learn that it cannot go on. */
export interface EngineWorker extends Engine, LockHolder {
  /** Resolves with the reason when the GPU that the model computes on goes away. On WebAssembly it never resolves. */
  deviceLost(): Promise<string>;
}
