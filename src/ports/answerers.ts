import type { LinkContext, Taught } from '../domain/lcl/link-context.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { CandidateScores, Scores } from '../domain/lcl/scores.ts';
import type { EngineFailure, ScoringBatch } from '../../workers/protocol/engine.ts';
import type { ImageId } from '../kernel/image-id.ts';
import type { PretrainedModel } from '../domain/models/pretrained-model.ts';
import type { Conversation } from '../domain/lcl/conversation.ts';
import type { FreeAnswer } from '../../workers/protocol/hub-engine.ts';

/** Gives a live picture as it is now, to whoever closes it. `null` if there is none any more. */
export type TakeFrame = () => Promise<ImageBitmap | null>;

/** An engine as the acts use it. It waits for the model, shows it the pictures that it has not seen, and recovers. */
export interface Answerer {
  /**
   * Asks once the engine is ready, and starts it if nobody has. A later question displaces this one, and so does the
   * signal: `superseded`. If the worker is lost, the question is asked once more, and once again if WebGPU is left for
   * WebAssembly. A further loss is its answer.
   */
  answer(linkContext: LinkContext, signal?: AbortSignal): Promise<Outcome<Scores, EngineFailure>>;
  /** Answers again without each demonstration in turn; a later question, or the signal, ends it: `superseded`. */
  explain(
    linkContext: LinkContext,
    onProgress: (done: number, total: number) => void,
    signal?: AbortSignal,
  ): Promise<Outcome<Scores, EngineFailure>>;
  /** Encodes a picture ahead of a question, one at a time. Failures are left for the question to report. */
  see(imageId: ImageId): Promise<Outcome<null, EngineFailure>>;
  /**
   * Scores a picture that nobody keeps. `frame` takes it when its turn comes, because one that waited would be of the
   * past. `superseded` if there is none any more. Disturbs no question, and is not asked again if the worker is lost.
   */
  scoreFrame(frame: TakeFrame, taught: Taught): Promise<Outcome<CandidateScores, EngineFailure>>;
  /**
   * Scores many pictures, a few at a time. It disturbs no question: one that comes is answered between two calls. If the
   * worker is lost, the rows that are not scored yet are asked for again, twice at most. `onScored` is given the scores of
   * the next rows, in their order. Ends with `superseded` once the signal says so.
   */
  scoreBatch(
    batch: ScoringBatch,
    onScored: (scores: readonly CandidateScores[]) => void,
    signal?: AbortSignal,
  ): Promise<Outcome<null, EngineFailure>>;
  /** Starts anew, above all after `failed`. */
  retry(): void;
}

/** What Mini sees with: its own encoder (`null`) or a pretrained one. */
export interface EncoderTools {
  /** Mini goes on with these. */
  use(model: PretrainedModel | null): void;
  /** For the next time that the page is opened on this device. */
  remember(model: PretrainedModel | null): void;
}

/** A hub model: what every engine does, and what only a model that reads and speaks can do. */
export interface HubAnswerer extends Answerer {
  /**
   * Answers freely. `onText` is given all that was said so far, because a worker that is lost begins anew. A later
   * question, or the signal, withdraws it: `superseded`.
   */
  converse(
    conversation: Conversation,
    onText: (said: string) => void,
    signal?: AbortSignal,
  ): Promise<Outcome<FreeAnswer, EngineFailure>>;
  /** Ends the conversation under way. What was said until then is its answer; `superseded` if it had not begun. */
  stop(): void;
}

/** The engines by name; `Tools.engine` is whichever answers now. */
export interface Engines {
  readonly mini: Pick<Answerer, 'answer' | 'explain'>;
  /** Nearest centroid over what Mini sees, where the engine offers it; no evidence. */
  readonly centroid?: Pick<Answerer, 'answer' | 'scoreFrame'>;
  /** What Mini's encoder made of these pictures, in their order. It disturbs no question. */
  readonly features?: (
    imageIds: readonly ImageId[],
  ) => Promise<Outcome<readonly Float32Array[], EngineFailure>>;
  /** The hub model in use; `null` while Mini answers. */
  hub(): HubAnswerer | null;
  /** Opens a hub model to answer from now on; `null`: Mini answers again. */
  use(model: PretrainedModel | null): void;
  /** Opens another hub model for a question or two, beside what answers. Whoever opens it closes it. */
  beside(model: PretrainedModel): Pick<Answerer, 'answer'> & { close(): void };
}
