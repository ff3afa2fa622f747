import type { PretrainedModel } from '../../domain/models/pretrained-model.ts';
import { BlobReader, TextReader, ZipWriter } from '../zip-library.ts';

/** The file name of the list. workers/model-manager/find-pack.ts reads it. */
const PACK_LIST = 'lcs-pack.json';

/**
 * Writes a model pack, which is a zip of the model's files under their repository paths. A list in it says what each
 * file must be. Files are written one at a time. Closes the stream. If a file is gone, it stops there and returns that
 * path, otherwise `null`.
 */
export async function writeModelPack(
  model: PretrainedModel,
  into: WritableStream<Uint8Array>,
  fileOf: (path: string) => Promise<Blob | null>,
): Promise<string | null> {
  const { modelId, planId, repository, revision, files } = model;
  const zip = new ZipWriter(into, { extendedTimestamp: false });
  const list = {
    format: 'lcs-model-pack',
    version: 1,
    modelId,
    planId,
    repository,
    revision,
    files,
  };
  await zip.add(PACK_LIST, new TextReader(`${JSON.stringify(list, null, 2)}\n`));
  for (const { path } of files) {
    const blob = await fileOf(path);
    if (!blob) return path;
    // Weights hardly get smaller by compression.
    await zip.add(path, new BlobReader(blob), { level: 0 });
  }
  await zip.close();
  return null;
}
