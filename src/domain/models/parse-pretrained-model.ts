import { isHubModelId } from './hub-models.ts';
import type { PinnedFile, PretrainedModel } from './pretrained-model.ts';

const SHA256 = /^[0-9a-f]{64}$/;
const REVISION = /^[0-9a-f]{40}$/;

/**
 * Reads the record of a pretrained model on this device; `null` if it is none. It does not check whether the files
 * exist.
 */
export function parsePretrainedModel(record: unknown): PretrainedModel | null {
  if (!isObject(record)) return null;
  const { modelId, planId, repository, revision, files } = record;
  if (!isName(modelId) || !isHubModelId(modelId)) return null;
  if (!isName(planId) || !isName(repository)) return null;
  if (typeof revision !== 'string' || !REVISION.test(revision)) return null;
  if (!Array.isArray(files) || files.length === 0 || !files.every(isPinnedFile)) return null;
  const pinned = files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }));
  return { modelId, planId, repository, revision, files: pinned };
}

function isPinnedFile(file: unknown): file is PinnedFile {
  if (!isObject(file)) return false;
  const { path, bytes, sha256 } = file;
  return (
    isName(path) &&
    Number.isSafeInteger(bytes) &&
    Number(bytes) >= 0 &&
    typeof sha256 === 'string' &&
    SHA256.test(sha256)
  );
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
