import type { CodedFailure } from '../../src/kernel/coded-failure.ts';
import type { LockHolder } from './lock-holder.ts';
import type { ModelListing, PretrainedModel } from '../../src/domain/models/pretrained-model.ts';
import type { HubModelId } from '../../src/domain/models/hub-models.ts';
import type { Outcome } from '../../src/kernel/outcome.ts';

export type ModelFailureCode =
  /** The host could not be reached, refused, or fell silent. The bytes that have come are kept. */
  | 'host-unreachable'
  /** The host knows no such repository, revision or file. */
  | 'not-there'
  /** A web page came instead of a file. A login page or a filter stands between. */
  | 'page-instead'
  /** A pointer of Git LFS came instead of the file. The repository was cloned or mirrored without its large files. */
  | 'pointer-instead'
  /** The size or hash differs from the list. */
  | 'damaged'
  /** The device has not enough room. */
  | 'no-room'
  /** This browser keeps nothing (private window, insecure address). */
  | 'cannot-keep'
  /** The folder or archive is not a model, or lacks files that the model needs. */
  | 'not-a-pack'
  /** Another download runs, here or in another tab. */
  | 'busy'
  /** The manager's worker ended or could not be started. The bytes that have come are kept. */
  | 'manager-lost'
  /** The visitor paused it. The bytes that have come are kept. */
  | 'paused';

export interface ModelFailure extends CodedFailure<ModelFailureCode> {
  /** With `no-room`, if the browser reports them. The bytes that are needed, and those that are free for this page. */
  readonly room?: { readonly neededBytes: number; readonly freeBytes: number };
}

/**
 * A file of a folder or archive, with its path in it. The path is sent beside the file, because not every browser sends
 * it along.
 */
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
  /**
   * The models that are complete on this device, without any request. `null` means that the cache could not be read,
   * which does not mean that it is empty.
   */
  kept(): Promise<readonly PretrainedModel[] | null>;
  /** Downloads that were started and are not complete yet, without any request. `null` as with `kept`. */
  unfinished(): Promise<readonly ModelListing[] | null>;
  /** Bytes of this listing that are on this device already, without any request. */
  keptBytes(listing: ModelListing): Promise<number>;
  /** Asks the host at this address (`https://huggingface.co/`) for the newest revision and its list of files. */
  list(
    modelId: HubModelId,
    planId: string,
    host: string,
  ): Promise<Outcome<ModelListing, ModelFailure>>;
  /** Ends the request for this model's list, with `paused`. */
  stopListing(modelId: HubModelId): Promise<void>;
  /** Fetches the missing files from where they broke off, and checks all of them. One download runs at a time. */
  download(
    listing: ModelListing,
    host: string,
    onProgress: (progress: ModelProgress) => void,
  ): Promise<Outcome<PretrainedModel, ModelFailure>>;
  /** Ends the download that runs, or the reading of a pack, with `paused`. */
  pause(): Promise<void>;
  /**
   * Takes a model from files of this device, which are a folder's files or one zip. They are checked against
   * `lcs-pack.json` if there is one. Without it, their hashes are taken as they are and the model's `revision` is empty.
   * `planIds` are the plans that this device can run, the preferred first. A pack that has only files for another device
   * is still taken.
   */
  takePack(
    modelId: HubModelId,
    files: readonly PackFile[],
    planIds: readonly string[],
    onProgress: (progress: ModelProgress) => void,
  ): Promise<Outcome<PretrainedModel, ModelFailure>>;
  /** A file of a kept model, which the browser does not have to hold in memory. `null` if it is gone. */
  fileOf(modelId: HubModelId, path: string): Promise<Blob | null>;
  /**
   * Deletes a model and the part of its download that is here, and ends a download of it in this tab. Returns the number
   * of bytes that were freed. Fails with `busy` while another tab fetches or reads a model, with `cannot-keep`, or with
   * `manager-lost`.
   */
  remove(modelId: HubModelId): Promise<Outcome<number, ModelFailure>>;
}

/** The functions that the manager's worker offers the page. */
export type ModelManagerWorker = ModelManager & LockHolder;
