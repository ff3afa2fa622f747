import { hubModel } from '../../src/domain/models/hub-models.ts';
import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import {
  bytesOf,
  type ModelListing,
  type PinnedFile,
  type PretrainedModel,
} from '../../src/domain/models/pretrained-model.ts';
import { createDownloadProgress } from '../files/download-progress.ts';
import type { ModelFailure, ModelProgress } from '../protocol/model-manager.ts';
import { externalData } from './external-data.ts';
import { fetchModelFile, type FetchingModel } from './fetch-model-file.ts';
import { modelFails, refusedToKeep } from './model-failure.ts';
import { inTurn, knownFiles, sweepModels, type ModelStore } from './model-store.ts';
import { whyNoRoom, type Estimate } from './free-space.ts';

export interface DownloadTools extends Omit<FetchingModel, 'kept' | 'onPinned'> {
  readonly store: ModelStore;
  readonly estimate: Estimate;
}

/**
 * Fetches the files of a listing that are missing on this device, one after another. Records the model when all of it has
 * been checked. Fails like `fetchModelFile`. The bytes that have come are kept, and the next call goes on there.
 */
export async function fetchModel(
  listing: ModelListing,
  { store, estimate, ...tools }: DownloadTools,
  onProgress: (progress: ModelProgress) => void,
): Promise<Outcome<PretrainedModel, ModelFailure>> {
  const { files, records } = store;
  const totalBytes = bytesOf(listing);
  const count = createDownloadProgress(totalBytes, (loadedBytes) =>
    onProgress({ loadedBytes, totalBytes }),
  );
  const listedHashes = new Set(listing.files.map(({ sha256 }) => sha256));
  try {
    const known = await knownFiles(store, listing);
    const pinned = new Map(known.map((file) => [file.path, file]));
    const noRoom = await whyNoRoom(totalBytes - (await files.bytesOf(known)), estimate);
    if (noRoom) return noRoom;
    // The record comes before the bytes, because every kept byte must belong to a known model.
    const note = () =>
      inTurn(store, () =>
        records.writeUnfinished({
          listing,
          pinned: [...pinned.values()].filter(({ sha256 }) => !listedHashes.has(sha256)),
        }),
      );
    await note();
    const onPinned = (file: PinnedFile) => {
      pinned.set(file.path, file);
      return note();
    };
    const whole = new Set((await files.keptOf(known)).map(({ path }) => path));
    for (const path of whole) count(path, pinned.get(path)?.bytes ?? 0);
    for (const file of listing.files) {
      if (whole.has(file.path)) continue;
      const fetched = await fetchModelFile(
        listing,
        file,
        { ...tools, kept: files, onPinned },
        (bytes) => count(file.path, bytes),
      );
      if (!fetched.ok) return fetched;
      pinned.set(file.path, fetched.value);
      if (file.path === 'config.json') {
        const lacks = await lacksData(listing, fetched.value, store);
        if (lacks) return lacks;
      }
    }
    const model: PretrainedModel = {
      ...listing,
      source: { host: new URL(tools.host).host },
      files: listing.files.flatMap(({ path }) => pinned.get(path) ?? []),
    };
    await inTurn(store, async () => {
      await records.writeKept(model);
      await records.removeUnfinished(listing.modelId);
    });
    await sweepModels(store);
    return succeed(model);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return refusedToKeep(error);
  }
}

/**
 * `config.json` comes first, because it names the files that the graphs need. A list that lacks one of them is not valid.
 */
async function lacksData(listing: ModelListing, config: PinnedFile, { files }: ModelStore) {
  const plan = hubModel(listing.modelId).plans.find(({ id }) => id === listing.planId);
  const bytes = await files.read(config);
  if (!plan || !bytes) return null;
  const missing = externalData(new TextDecoder().decode(bytes), plan).filter((path) =>
    listing.files.every((file) => file.path !== path),
  );
  if (missing.length === 0) return null;
  return modelFails('not-there', `${listing.repository} has no ${missing.join(', no ')}`);
}
