import { HUB_MODELS, isHubModelId, type HubModelId } from '../../src/domain/models/hub-models.ts';
import type {
  ModelListing,
  PinnedFile,
  PretrainedModel,
} from '../../src/domain/models/pretrained-model.ts';
import { isCentre } from '../files/kept-centres.ts';
import type { KeptFiles } from '../files/kept-files.ts';
import { openModelFiles } from '../files/model-files.ts';
import {
  openModelRecords,
  type ModelRecords,
  type Unfinished,
  type Recorded,
} from './model-records.ts';

/** Files and records together. */
export interface ModelStore {
  readonly files: KeptFiles;
  readonly records: ModelRecords;
}

/** `null` in a browser that keeps nothing. */
export function openModelStore(basePath: string): ModelStore | null {
  const files = openModelFiles(basePath);
  const records = openModelRecords(basePath);
  return files && records && { files, records };
}

const turns = new WeakMap<ModelStore, Promise<unknown>>();

/**
 * Runs writing records and deleting files without a record one after the other. Otherwise a sweep could delete a file
 * that was recorded while it looked.
 */
export function inTurn<Value>(store: ModelStore, run: () => Promise<Value>): Promise<Value> {
  const turn = (turns.get(store) ?? Promise.resolve()).then(run);
  turns.set(
    store,
    turn.catch(() => undefined),
  );
  return turn;
}

/** The models whose files are all here. Rejects if the browser does not allow a look into the cache. */
export async function keptModels({
  files,
  records,
}: ModelStore): Promise<readonly PretrainedModel[]> {
  const whole: PretrainedModel[] = [];
  for (const model of (await records.kept()).filter(isOffered))
    if ((await files.lookFor(model.files)).length === model.files.length) whole.push(model);
  return whole;
}

/** Whether this version of the studio offers the recorded model. */
export function isOffered<Model extends { readonly modelId: string }>(
  model: Model,
): model is Model & { readonly modelId: HubModelId } {
  return isHubModelId(model.modelId);
}

/** The files of a listing whose content is known, from the list or because they have come already. */
export async function knownFiles(
  { records }: ModelStore,
  listing: ModelListing,
): Promise<readonly PinnedFile[]> {
  const [kept, unfinished] = await Promise.all([records.kept(), records.unfinished()]);
  const isSame = (other: Pick<ModelListing, 'repository' | 'revision'>) =>
    other.repository === listing.repository && other.revision === listing.revision;
  // A pack itself names its model and the hashes of its files. Only a download has checked them against git's hash.
  const downloaded = kept.filter(({ source }) => typeof source === 'object');
  const begun = unfinished.filter((one) => isSame(one.listing));
  const oidOf = ({ files }: Pick<ModelListing, 'files'>, path: string) =>
    files.find((file) => file.path === path)?.gitOid;
  return listing.files.flatMap(({ path, bytes, sha256, gitOid }) => {
    if (sha256 !== null) return [{ path, bytes, sha256 }];
    const pinned = [
      ...downloaded.filter(isSame).flatMap(({ files }) => files),
      ...begun.filter((one) => oidOf(one.listing, path) === gitOid).flatMap((one) => one.pinned),
    ];
    return pinned.find((file) => file.path === path && file.bytes === bytes) ?? [];
  });
}

/** Deletes every file that no record mentions. If the records cannot be read, it rejects and deletes nothing. */
export function sweepModels(store: ModelStore): Promise<void> {
  return inTurn(store, () => sweep(store));
}

async function sweep({ files, records }: ModelStore): Promise<void> {
  const [kept, unfinished] = await Promise.all([records.kept(), records.unfinished()]);
  await files.settled();
  const contents = [...kept.flatMap((model) => model.files), ...unfinished.flatMap(contentsOf)];
  // The centre of a pretrained encoder took half a minute to compute. It is deleted with the last encoder.
  await files.sweep(contents, kept.some(sees) ? isCentre : undefined);
}

function sees({ modelId }: Recorded<PretrainedModel>): boolean {
  return HUB_MODELS.some(({ id, role }) => id === modelId && role === 'sees');
}

/**
 * Deletes a model and its download. Files that another model shares stay. Returns the number of bytes that were freed.
 */
export function deleteModelFiles(store: ModelStore, modelId: string): Promise<number> {
  const { files, records } = store;
  return inTurn(store, async () => {
    const [kept, unfinished] = await Promise.all([records.kept(), records.unfinished()]);
    const contents = [
      ...kept.filter((model) => model.modelId === modelId).flatMap((model) => model.files),
      ...unfinished.filter(({ listing }) => listing.modelId === modelId).flatMap(contentsOf),
    ];
    const own = [...new Map(contents.map((file) => [file.sha256, file])).values()];
    await files.settled();
    const before = await files.bytesOf(own);
    await records.remove(modelId);
    await sweep(store);
    return before - (await files.bytesOf(own));
  });
}

/** Whether it is the record of a pack that is being read or that was cut off. No host is known to have its files. */
export function isOfPack({ listing }: Unfinished): boolean {
  return listing.revision === '';
}

/**
 * Deletes the remains of packs that were cut off. Only the holder of the lock may call it, because otherwise a pack may
 * be under way.
 */
export async function sweepPacks(store: ModelStore): Promise<void> {
  const { records } = store;
  const cutOff = (await records.unfinished()).filter(isOfPack);
  if (cutOff.length === 0) return;
  await inTurn(store, async () => {
    for (const { listing } of cutOff) await records.removeUnfinished(listing.modelId);
    await sweep(store);
  });
}

function contentsOf({ listing, pinned }: Unfinished): readonly PinnedFile[] {
  const listed = listing.files.flatMap(({ path, bytes, sha256 }) =>
    sha256 === null ? [] : [{ path, bytes, sha256 }],
  );
  return [...listed, ...pinned];
}
