import type { LockHolder } from './lock-holder.ts';
import type { ModelListing, PretrainedModel } from '../../src/domain/models/pretrained-model.ts';
import type { HubModelId } from '../../src/domain/models/hub-models.ts';
import type { Outcome } from '../../src/kernel/outcome.ts';

export type ModelFailureCode =
  /** The host could not be reached, refused, or fell silent. What has come is kept. */
  | 'host-unreachable'
  /** The host knows no such repository, revision or file. */
  | 'not-there'
  /** What came is a web page, not a file: a login page or a filter stands between. */
  | 'page-instead'
  /** What came is a pointer of Git LFS, not the file: the repository was cloned or mirrored without its large files. */
  | 'pointer-instead'
  /** Size or hash are not what the list says. */
  | 'damaged'
  /** The device has no room. */
  | 'no-room'
  /** This browser keeps nothing (private window, insecure address). */
  | 'cannot-keep'
  /** The folder or archive lacks files that the model needs, or is none. */
  | 'not-a-pack'
  /** Another download runs, here or in another tab. */
  | 'busy'
  /** The manager's worker ended or could not be started. What has come is kept. */
  | 'manager-lost'
  /** The visitor paused it: what has come is kept. */
  | 'paused';

export interface ModelFailure {
  readonly code: ModelFailureCode;
  /** For a person who helps: never the only explanation shown. */
  readonly detail: string;
  /** With `no-room`, where the browser says: bytes that are needed, and that are free for this page. */
  readonly room?: { readonly neededBytes: number; readonly freeBytes: number };
}

/** A file of a folder or archive, with its path in it. The path crosses beside the file: not every browser sends it along. */
export interface PackFile {
  readonly path: string;
  readonly file: File;
}

export interface ModelProgress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

/** Fetches, checks, keeps and removes pretrained models. The only worker that may speak with another host. */
export interface ModelManager {
  /** What is kept whole on this device; asks nobody. `null`: nobody could look, which does not mean that nothing is there. */
  kept(): Promise<readonly PretrainedModel[] | null>;
  /** Downloads that were begun and are not whole yet; asks nobody. `null` as with `kept`. */
  unfinished(): Promise<readonly ModelListing[] | null>;
  /** Bytes of this listing that are on this device already; asks nobody. */
  keptBytes(listing: ModelListing): Promise<number>;
  /** Asks the host at this address (`https://huggingface.co/`) for the newest revision and its list of files. */
  list(
    modelId: HubModelId,
    planId: string,
    host: string,
  ): Promise<Outcome<ModelListing, ModelFailure>>;
  /** Ends the asking for this model's list, with `paused`. */
  stopListing(modelId: HubModelId): Promise<void>;
  /** Fetches what is lacking, going on where it broke off, and checks all of it. One download at a time. */
  download(
    listing: ModelListing,
    host: string,
    onProgress: (progress: ModelProgress) => void,
  ): Promise<Outcome<PretrainedModel, ModelFailure>>;
  /** Ends the download that runs, or the reading of a pack, with `paused`. */
  pause(): Promise<void>;
  /**
   * Takes a model from files of this device: a folder's files, or one zip. Checked against `lcs-pack.json` if there is one;
   * without, its hashes are taken as they are and the model's `revision` is empty. `planIds`: what this device can run, the
   * preferred first; a pack with files for another device alone is taken all the same.
   */
  takePack(
    modelId: HubModelId,
    files: readonly PackFile[],
    planIds: readonly string[],
    onProgress: (progress: ModelProgress) => void,
  ): Promise<Outcome<PretrainedModel, ModelFailure>>;
  /** A file of a kept model, which the browser need not hold in memory; `null` if it is gone. */
  fileOf(modelId: HubModelId, path: string): Promise<Blob | null>;
  /**
   * Throws away a model and what there is of its download, ending one of this tab; gives the bytes that were freed. Fails
   * with `busy` while another tab fetches or reads a model, with `cannot-keep`, or with `manager-lost`.
   */
  remove(modelId: HubModelId): Promise<Outcome<number, ModelFailure>>;
}

/** What the manager's worker offers the page. */
export type ModelManagerWorker = ModelManager & LockHolder;
