import type { PretrainedModel } from '../../domain/models/pretrained-model.ts';
import { BlobReader, TextReader, ZipWriter } from '../zip-library.ts';

/** What the list beside the files is called; workers/model-manager/find-pack.ts reads it. */
const PACK_LIST = 'lcs-pack.json';

/**
 * Writes a model pack: a zip of the files under their paths in the repository, and a list of what they must be. One file at
 * a time. Closes the stream; gives the path of the first file that is gone, where it ends, or `null`.
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
    // Weights hardly pack.
    await zip.add(path, new BlobReader(blob), { level: 0 });
  }
  await zip.close();
  return null;
}
