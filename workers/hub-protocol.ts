import type { Conversation } from '../src/domain/conversation.ts';
import type { HubModelId } from '../src/domain/hub-models.ts';
import type { LinkContext } from '../src/domain/link-context.ts';
import type { Outcome } from '../src/domain/outcome.ts';
import type { ModelListing, PretrainedModel } from '../src/domain/pretrained-model.ts';
import type { Scores } from '../src/domain/scores.ts';
import type { Engine, EngineFailure, EngineWorker } from './protocol.ts';

/**
 * What page and workers say to each other about pretrained models: the engine that computes with one, and the keeper that
 * fetches, checks and removes them. Types only, like `protocol.ts`.
 */

/** What a vision-language model said when it was left free to speak. */
export interface FreeAnswer {
  readonly text: string;
  /** `end`: it had no more to say. `stopped`: the visitor stopped it. `length`: it reached the longest answer. */
  readonly endedBecause: 'end' | 'stopped' | 'length';
}

/**
 * The engine of a pretrained vision-language model. Beside what every engine does:
 * `answer` reads the support set in its order, leaves no demonstration out (`Scores.without` is empty and
 * `Scores.leaveOneOutMs` says what it would cost), and with an empty support set scores the labels of what the picture alone
 * makes the model say. `glance` disturbs no cached prefix.
 */
export interface HubEngine extends Engine {
  /**
   * Answers the question again without each demonstration in turn: the prefix is rebuilt from the place where it stood.
   * `onProgress` says how many of how many are done. `superseded` when another question comes.
   */
  explain(
    linkContext: LinkContext,
    onProgress: (done: number, total: number) => void,
  ): Promise<Outcome<Scores, EngineFailure>>;
  /**
   * Answers freely, one piece of text after another. `stop`, or a later question of any kind, ends it after the next token:
   * what was said until then is the answer.
   */
  converse(
    conversation: Conversation,
    onText: (piece: string) => void,
  ): Promise<Outcome<FreeAnswer, EngineFailure>>;
  /** Ends the conversation that is under way, or the explanation: that one with `superseded`. */
  stop(): Promise<void>;
}

/** What the hub engine's worker offers the page. */
export type HubWorker = HubEngine & EngineWorker;

export type ModelFailureCode =
  /** The host could not be reached, refused, or fell silent. What has come is kept. */
  | 'host-unreachable'
  /** The host knows no such repository, revision or file. */
  | 'not-there'
  /** What came is a web page, not a file: a login page or a filter stands between. */
  | 'page-instead'
  /** Size or hash are not what the list says. */
  | 'damaged'
  /** The device has no room. */
  | 'no-room'
  /** This browser keeps nothing (private window, insecure address). */
  | 'cannot-keep'
  /** The folder or archive lacks files that the model needs, or is none. */
  | 'not-a-pack'
  /** The visitor paused it: what has come is kept. */
  | 'paused';

export interface ModelFailure {
  readonly code: ModelFailureCode;
  /** For a person who helps: never the only explanation shown. */
  readonly detail: string;
}

export interface ModelProgress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

/** Fetches, checks, keeps and removes pretrained models. The only worker that may speak with another host. */
export interface ModelKeeper {
  /** What is kept whole on this device; asks nobody. */
  kept(): Promise<readonly PretrainedModel[]>;
  /** Bytes of this listing that are on this device already; asks nobody. */
  keptBytes(listing: ModelListing): Promise<number>;
  /** Asks the host at this address (`https://huggingface.co/`) for the newest revision and its list of files. */
  list(
    modelId: HubModelId,
    planId: string,
    host: string,
  ): Promise<Outcome<ModelListing, ModelFailure>>;
  /** Fetches what is lacking, going on where it broke off, and checks all of it. One download at a time. */
  download(
    listing: ModelListing,
    host: string,
    onProgress: (progress: ModelProgress) => void,
  ): Promise<Outcome<PretrainedModel, ModelFailure>>;
  /** Ends the download that runs, with `paused`. */
  pause(): Promise<void>;
  /** Takes a model from files of this device: a folder's files, or one zip. */
  takePack(
    modelId: HubModelId,
    files: readonly File[],
    onProgress: (progress: ModelProgress) => void,
  ): Promise<Outcome<PretrainedModel, ModelFailure>>;
  /** Throws away a model and what there is of its download; gives the bytes that were freed. */
  remove(modelId: HubModelId): Promise<Outcome<number, ModelFailure>>;
}
