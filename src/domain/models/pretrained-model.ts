import { HUB_MODELS, type HubModelId } from './hub-models.ts';

/** One file of a model's repository, as its host lists it. */
export interface ListedFile {
  /** Inside the repository, with forward slashes: `onnx/vision_encoder_q4.onnx`. */
  readonly path: string;
  readonly bytes: number;
  /** 64 lower-case hexadecimal digits: large files have it in the list. `null`: the list names them by `gitOid` alone. */
  readonly sha256: string | null;
  /** Git's own name of the content, 40 hexadecimal digits: SHA-1 of `blob BYTES\0` and the bytes. */
  readonly gitOid: string | null;
}

/** What one plan needs of a model at one revision: enough to say the exact size before anything is fetched. */
export interface ModelListing {
  readonly modelId: HubModelId;
  readonly planId: string;
  /** `owner/name`. */
  readonly repository: string;
  /** The commit, 40 hexadecimal digits: what is fetched later is what was shown. Empty: from files whose origin nobody knows. */
  readonly revision: string;
  readonly files: readonly ListedFile[];
}

/** A file that is kept on this device, under its content. */
export interface PinnedFile {
  readonly path: string;
  readonly bytes: number;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** A pretrained model on this device: nothing of it is asked for again. */
export interface PretrainedModel extends Omit<ModelListing, 'files'> {
  readonly files: readonly PinnedFile[];
  /** Absent from what an earlier version wrote down. */
  readonly source?: ModelSource;
}

/**
 * Where a kept model came from, and so against what its files were checked: the list of this host (`huggingface.co`,
 * `localhost:8080`), or, from a folder or an archive, at most the list that lay beside them.
 */
export type ModelSource = 'disk' | { readonly host: string };

/** Bytes of all files together. */
export function bytesOf({
  files,
}: {
  readonly files: readonly { readonly bytes: number }[];
}): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** What a visitor knows a pretrained model by. */
export function pretrainedName({
  modelId,
  repository,
}: Pick<PretrainedModel, 'modelId' | 'repository'>): string {
  return HUB_MODELS.find(({ id }) => id === modelId)?.name ?? repository;
}
