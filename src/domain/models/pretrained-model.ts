import { HUB_MODELS, type HubModelId } from './hub-models.ts';

/** One file of a model's repository, as its host lists it. */
export interface ListedFile {
  /** Inside the repository, with forward slashes: `onnx/vision_encoder_q4.onnx`. */
  readonly path: string;
  readonly bytes: number;
  /** 64 lower-case hexadecimal digits, which the list has for large files. `null` if the list has only `gitOid`. */
  readonly sha256: string | null;
  /** Git's own name of the content, as 40 hexadecimal digits. It is the SHA-1 of `blob BYTES\0` and the bytes. */
  readonly gitOid: string | null;
}

/**
 * The files of one plan of a model at one revision. They are enough to say the exact size before anything is
 * downloaded.
 */
export interface ModelListing {
  readonly modelId: HubModelId;
  readonly planId: string;
  /** `owner/name`. */
  readonly repository: string;
  /**
   * The commit, as 40 hexadecimal digits. It makes sure that the files downloaded later are those that were shown.
   * Empty for files of unknown origin.
   */
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

/** A pretrained model on this device. Nothing of it is requested again. */
export interface PretrainedModel extends Omit<ModelListing, 'files'> {
  readonly files: readonly PinnedFile[];
  /** Absent from records of an earlier version. */
  readonly source?: ModelSource;
}

/**
 * Where a kept model came from, which also says against what its files were checked. For a download it is the list of
 * this host (`huggingface.co`, `localhost:8080`). For a folder or an archive it is at most the list beside the files.
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
