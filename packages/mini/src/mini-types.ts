import type { RankedCandidate } from '../../../src/domain/lcl/answer.ts';
import type { CandidateScores } from '../../../src/domain/lcl/scores.ts';
import type { CodedFailure } from '../../../src/kernel/coded-failure.ts';
import type { Outcome } from '../../../src/kernel/outcome.ts';
import type { Device, EngineFailureCode, OpeningEvent } from '../../../workers/protocol/engine.ts';
import type { DecodedAnswer } from './protocol.ts';

/** Why a call came to nothing. The codes of the engine, and four of the package. */
export type MiniFailure = CodedFailure<
  | EngineFailureCode
  /** The signal said so. */
  | 'aborted'
  /** `close` was called. */
  | 'closed'
  /** The picture could not be decoded, or it has no pixels. */
  | 'picture-unreadable'
  /** These prototypes were not made by the weights that are open. */
  | 'other-model'
>;

/** What every call gives back. Expected failures are values, and only bugs throw. */
export type Result<Value> = Promise<Outcome<Value, MiniFailure>>;

/** A picture that the model has seen. It needs the picture no more. */
export interface SeenPicture {
  /** Names the picture within one opened model. */
  readonly id: string;
  /** What the encoder made of it. Only the weights that made these numbers can read them. */
  readonly features: Float32Array<ArrayBuffer>;
}

/** A picture with the name of what it shows. */
export interface MiniDemonstration {
  readonly picture: SeenPicture;
  readonly label: string;
}

/** What the model is asked: what is in this picture, given these demonstrations? */
export interface MiniQuestion {
  readonly demonstrations: readonly MiniDemonstration[];
  readonly picture: SeenPicture;
}

/** Settings of one call. */
export interface CallOptions {
  /** Ends the call with `aborted`. A call that waits is not begun, and the answer of one that runs is dropped. */
  readonly signal?: AbortSignal;
}

/** Settings of an answer. */
export interface AnswerOptions extends CallOptions {
  /** `false` leaves the evidence out. That is quicker where there are dozens of demonstrations. */
  readonly evidence?: boolean;
  /** The share that a name must reach, from 0 to 1. Below it the answer is "not sure". 0.5 without it. */
  readonly threshold?: number;
}

/** What one demonstration did for the likeliest candidate. */
export interface MiniEvidence {
  /** Its place in the question's `demonstrations`. */
  readonly demonstration: number;
  /** The fall of the candidate's log-odds without it, in nats. Negative if it spoke against the candidate. */
  readonly drop: number;
  /** The candidate's probability without it. */
  readonly probabilityWithout: number;
}

/** What the model answers. */
export interface MiniAnswer {
  /** The name of what it sees, or `null` if it is not sure. */
  readonly label: string | null;
  /** All candidates with their probabilities, likeliest first. The label `null` stands for "none of these". */
  readonly ranking: readonly RankedCandidate[];
  /** The labels in the order of first appearance, which is the order of `scores.labels`. */
  readonly labels: readonly string[];
  /** Natural logarithms of the probabilities. */
  readonly scores: CandidateScores;
  /** The effect of each demonstration that was left out in turn, in their order. */
  readonly evidence: readonly MiniEvidence[];
}

/** How alike a picture is to the mean of a label's demonstrations. */
export interface LabelLikeness {
  readonly label: string;
  /** From -1 to 1. */
  readonly cosine: number;
}

/** A model that is open. One call runs at a time, in the order of the calls. */
export interface Mini<Picture> {
  /** Name of the model. */
  readonly modelName: string;
  /** What it computes on. */
  readonly device: Device;
  /** SHA-256 of the weights' `manifest.json`. */
  readonly manifestSha256: string;
  /** Looks at a picture. */
  see(picture: Picture, options?: CallOptions): Result<SeenPicture>;
  /** Takes features that these weights computed before, such as those of {@link Prototypes}. */
  recall(features: ArrayLike<number>): SeenPicture;
  /** Answers a question, and says which demonstrations made it answer so. */
  answer(question: MiniQuestion, options?: AnswerOptions): Result<MiniAnswer>;
  /** A second opinion without the decoder: the cosine to each label's centroid, likeliest first. */
  centroid(question: MiniQuestion, options?: CallOptions): Result<readonly LabelLikeness[]>;
  /** Spells the answer letter by letter. Fetches `pointer.onnx` (94 kB) the first time. */
  decode(question: MiniQuestion, options?: CallOptions): Result<DecodedAnswer>;
  /** Ends the model and what was started for it. Calls that wait fail with `closed`. */
  close(): void;
}

/** How a model is opened. */
export interface OpenOptions {
  /** The folder of `manifest.json`, as an address. In a browser it may be relative to the page. */
  readonly modelUrl: string | URL;
  /** Without it, WebGPU is used where it pays, and WebAssembly elsewhere. */
  readonly device?: Device;
  /** Called with what is going on until the model is open. */
  readonly onProgress?: (event: OpeningEvent) => void;
  /** Ends the opening. */
  readonly signal?: AbortSignal;
}
