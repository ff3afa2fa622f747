import { proxy, transfer, type Remote } from 'comlink';
import type { Engine, EngineWorker } from '../../../workers/protocol/engine.ts';
import type { MiniEngine, MiniWorker } from '../../../workers/protocol/mini-engine.ts';
import type { MiniLibraryEngine, MiniLibraryWorker } from './protocol.ts';

/** What every engine does, over the wire. */
export function commonCalls(remote: Remote<EngineWorker>): Engine {
  return {
    open: (request, onEvent) => remote.open(request, proxy(onEvent)),
    unseen: (imageIds) => remote.unseen(imageIds),
    see: (imageId, bitmap) => remote.see(imageId, transfer(bitmap, [bitmap])),
    answer: (linkContext) => remote.answer(linkContext),
    explain: (linkContext, onProgress) => remote.explain(linkContext, proxy(onProgress)),
    scoreBatch: (batch) => remote.scoreBatch(batch),
    scoreFrame: (bitmap, taught) => remote.scoreFrame(transfer(bitmap, [bitmap]), taught),
  };
}

/** What Mini does, over the wire. */
export function miniCalls(remote: Remote<MiniWorker>): MiniEngine {
  return {
    ...commonCalls(remote),
    centroid: (linkContext) => remote.centroid(linkContext),
    centroidOfFrame: (bitmap, taught) => remote.centroidOfFrame(transfer(bitmap, [bitmap]), taught),
    features: (imageIds) => remote.features(imageIds),
    recall: (imageId, features) => remote.recall(imageId, features),
  };
}

/** What Mini does for users of the package, over the wire. */
export function libraryCalls(remote: Remote<MiniLibraryWorker>): MiniLibraryEngine {
  return { ...miniCalls(remote), decode: (linkContext) => remote.decode(linkContext) };
}
