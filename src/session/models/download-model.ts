import { msg } from '@lingui/core/macro';
import { hubModel, type HubModelId } from '../../domain/models/hub-models.ts';
import { bytesOf } from '../../domain/models/pretrained-model.ts';
import { isBusy } from '../store/model-catalogue.ts';
import { notify } from '../store/notices.ts';
import { patchCatalogue, setModelState, modelState } from './model-state.ts';
import type { Tools } from '../store/tools.ts';

type Downloading = Pick<Tools, 'store' | 'models' | 'storage' | 'now'>;

/** The download rate is measured over this time. */
const RATE_WINDOW_MS = 10_000;

/**
 * Downloads a model whose exact size the visitor has seen, or continues such a download. Call it directly from a press.
 */
export async function downloadModel(tools: Downloading, modelId: HubModelId): Promise<void> {
  const { store, models, storage, now } = tools;
  const { catalogue } = store.getState();
  const before = catalogue.models[modelId];
  const listing = before.kind === 'listed' || before.kind === 'failed' ? before.listing : null;
  if (!listing || isBusy(catalogue)) return;
  const { host } = catalogue;
  const totalBytes = bytesOf(listing);
  const start = before.kind === 'listed' ? before.keptBytes : 0;
  const progressFrom = (loadedBytes: number) => ({
    kind: 'downloading' as const,
    listing,
    progress: { loadedBytes, totalBytes },
    since: { at: now(), bytes: loadedBytes },
    cameAt: now(),
  });
  setModelState(store, modelId, progressFrom(start));
  patchCatalogue(store, ({ asked }) => ({ asked: [...new Set([...asked, new URL(host).host])] }));
  // Hundreds of megabytes are worth asking the browser not to throw them away.
  void storage.persist();

  const isMine = () => {
    const state = modelState(store, modelId);
    return state.kind === 'downloading' && state.listing === listing ? state : null;
  };
  let lately: readonly { readonly at: number; readonly bytes: number }[] = [];
  const outcome = await models.download(listing, host, (progress) => {
    const state = isMine();
    if (!state) return;
    const cameAt = now();
    // The part that was kept already took no time, so it must not count towards the rate.
    lately = [
      ...lately.slice(windowFrom(lately, cameAt)),
      { at: cameAt, bytes: progress.loadedBytes },
    ];
    const [since = state.since] = lately;
    setModelState(store, modelId, { ...state, progress, since, cameAt });
  });
  const keptBytes = outcome.ok ? totalBytes : await models.keptBytes(listing);
  // The model was removed, or everything was deleted meanwhile.
  if (!isMine()) return;
  if (outcome.ok) {
    setModelState(store, modelId, { kind: 'kept', model: outcome.value });
    // A visitor who has the catalogue open sees it there.
    if (store.getState().showsCatalogue) return;
    const { name } = hubModel(modelId);
    const text = msg`${name} is on this device now, every file of it checked.`;
    notify(store, { tone: 'info', text });
  } else if (outcome.failure.code === 'paused')
    setModelState(store, modelId, { kind: 'listed', listing, keptBytes });
  else setModelState(store, modelId, { kind: 'failed', failure: outcome.failure, listing });
}

/** Only the last moments count, because the rate of a minute ago does not predict the next one. */
function windowFrom(moments: readonly { readonly at: number }[], now: number): number {
  const first = moments.findIndex(({ at }) => at > now - RATE_WINDOW_MS);
  return first === -1 ? Math.max(0, moments.length - 1) : Math.max(0, first - 1);
}

/** Stops the running download. The bytes that have arrived are kept. */
export async function pauseDownload({ models }: Pick<Tools, 'models'>): Promise<void> {
  await models.pause();
}
