import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { hubModel, type HubModelId } from '../../src/domain/models/hub-models.ts';
import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import {
  bytesOf,
  type PinnedFile,
  type PretrainedModel,
} from '../../src/domain/models/pretrained-model.ts';
import { createDownloadProgress } from '../files/download-progress.ts';
import type { ModelFailure, ModelProgress, PackFile } from '../protocol/model-manager.ts';
import { findPack, type FoundPack } from './find-pack.ts';
import { insteadOfFile } from './instead-of-file.ts';
import { openIncomingFile } from './incoming-file.ts';
import { modelFails, refusedToKeep } from './model-failure.ts';
import { inTurn, sweepModels, type ModelStore } from './model-store.ts';
import { listSource } from './pack-source.ts';
import { whyNoRoom, type Estimate } from './free-space.ts';

export interface PackTools {
  readonly store: ModelStore;
  readonly estimate: Estimate;
  readonly signal: AbortSignal;
}

type PackedFile = FoundPack['files'][number];

/**
 * Takes a model from a folder or an archive. If there are several plans in it, it takes the first of `planIds`, or else
 * any. The pack is read twice, once to check all of it and once to keep it, so that nothing of a wrong pack is ever kept.
 * Fails with `not-a-pack`, `page-instead`, `pointer-instead`, `damaged`, `no-room`, `cannot-keep` or `paused`. In each
 * case nothing is kept.
 */
export async function takePack(
  modelId: HubModelId,
  given: readonly PackFile[],
  planIds: readonly string[],
  { store, estimate, signal }: PackTools,
  onProgress: (progress: ModelProgress) => void,
): Promise<Outcome<PretrainedModel, ModelFailure>> {
  const source = await listSource(given);
  if (!source.ok) return source;
  const found = await findPack(modelId, source.value, planIds);
  if (!found.ok) return found;
  const { plan, revision, files } = found.value;
  const totalBytes = bytesOf(found.value);
  const count = createDownloadProgress(totalBytes * 2, (readBytes) =>
    onProgress({ loadedBytes: Math.floor(readBytes / 2), totalBytes }),
  );

  const pinned: PinnedFile[] = [];
  for (const file of files) {
    const checked = await check(file, signal, (bytes) => count(`check ${file.inside}`, bytes));
    if (!checked.ok) return checked;
    pinned.push(checked.value);
  }
  const noRoom = await whyNoRoom(totalBytes - (await store.files.bytesOf(pinned)), estimate);
  if (noRoom) return noRoom;

  const { repository } = hubModel(modelId);
  const head = { modelId, planId: plan.id, repository, revision };
  const model: PretrainedModel = { ...head, files: pinned, source: 'disk' };
  const { records } = store;
  const before = (await records.unfinished()).find(({ listing }) => listing.modelId === modelId);
  const giveUp = async (failed: { readonly ok: false; readonly failure: ModelFailure }) => {
    await inTurn(store, () =>
      before ? records.writeUnfinished(before) : records.removeUnfinished(modelId),
    );
    await sweepModels(store);
    return failed;
  };
  try {
    // The revision stays empty, whatever the pack says, because no host must be asked for the rest of the pack.
    const arriving = pinned.map((file) => ({ ...file, gitOid: null }));
    const listing = { ...head, revision: '', files: arriving };
    await inTurn(store, () => records.writeUnfinished({ listing, pinned: [] }));
    for (const [index, file] of files.entries()) {
      const content = pinned[index];
      if (!content) continue;
      const kept = await keep(file, content, store, signal, (bytes) =>
        count(`keep ${file.inside}`, bytes),
      );
      if (!kept.ok) return await giveUp(kept);
    }
    await inTurn(store, async () => {
      await records.writeKept(model);
      await records.removeUnfinished(modelId);
    });
    await sweepModels(store);
    return succeed(model);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return giveUp(refusedToKeep(error));
  }
}

/** Reads a whole file, returns its size and hash, and checks them against the pack's list. */
async function check(
  { inside, bytes, listed, pass }: PackedFile,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<Outcome<PinnedFile, ModelFailure>> {
  const hash = sha256.create();
  let read = 0;
  let instead: ReturnType<typeof insteadOfFile> = null;
  try {
    await pass(async (chunk) => {
      if (read === 0) instead = insteadOfFile(chunk);
      hash.update(chunk);
      read += chunk.length;
      onBytes(read);
    }, signal);
  } catch (error) {
    if (signal.aborted) return modelFails('paused', inside);
    return modelFails('damaged', `${inside}: ${String(error)}`);
  }
  if (instead !== null) return modelFails(instead, inside);
  const digest = bytesToHex(hash.digest());
  const isListed = listed === null || (listed.bytes === read && listed.sha256 === digest);
  if (read !== bytes || !isListed)
    return modelFails('damaged', `${inside}: ${read} bytes, SHA-256 ${digest}`);
  return succeed({ path: inside, bytes, sha256: digest });
}

async function keep(
  { inside, pass }: PackedFile,
  content: PinnedFile,
  { files }: ModelStore,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<Outcome<null, ModelFailure>> {
  if ((await files.keptOf([content])).length === 1) {
    onBytes(content.bytes);
    return succeed(null);
  }
  const intake = await openIncomingFile(inside, content, files);
  intake.begin(0);
  try {
    await pass(async (chunk) => {
      await intake.take(chunk);
      onBytes(intake.bytes());
    }, signal);
  } catch (error) {
    if (intake.refusal() !== null) return refusedToKeep(intake.refusal());
    if (signal.aborted) return modelFails('paused', inside);
    return modelFails('damaged', `${inside}: ${String(error)}`);
  }
  return intake.end();
}
