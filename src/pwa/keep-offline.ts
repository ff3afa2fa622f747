import type { OfflinePart, OfflineReply } from '../../workers/protocol/offline.ts';
import type { RuntimeKind } from '../../workers/protocol/engine.ts';
import type { Remembered } from '../ports/remembered.ts';
import { askServiceWorker, type Listener } from './ask-service-worker.ts';
import type { InstallationStore } from './installation-store.ts';

export interface OfflineCopy {
  /**
   * Checks for the first time. On the first visit, missing files are fetched at once. If files were kept before and are
   * gone, the visitor decides, because there may be no room for them.
   */
  begin(): Promise<void>;
  /** Checks every file again. */
  check(): Promise<void>;
  /** Fetches what is missing. */
  fill(): Promise<void>;
}

interface Tools {
  readonly store: InstallationStore;
  /** The service worker that is active now. A new version may replace it. */
  readonly worker: () => Listener | null;
  readonly runtime: RuntimeKind;
  /** The runtime with which the page was ready offline when it was last open; `null` if it never was. */
  readonly rememberedRuntime: Remembered<RuntimeKind | null>;
}

/** Checks whether everything is kept that the page needs without a network, and fetches what is missing. */
export function keepOffline({ store, worker, runtime, rememberedRuntime }: Tools): OfflineCopy {
  const judge = (reply: Exclude<OfflineReply, { kind: 'progress' }>, hasTried: boolean) => {
    if (reply.kind === 'shared') return;
    if (reply.kind === 'failed') {
      const { offline } = store.getState();
      const missing = offline.kind === 'incomplete' ? offline.missing : [];
      incomplete(missing, reply.failure.detail);
      return;
    }
    const missing = reply.parts.filter(({ bytes, keptBytes }) => keptBytes < bytes);
    if (reply.parts.length === 0) {
      store.setState({ offline: { kind: 'impossible' } });
    } else if (missing.length > 0) {
      incomplete(missing, hasTried ? 'not-kept' : null);
    } else {
      rememberedRuntime.keep(runtime);
      store.setState({ offline: { kind: 'ready', bytes: sizeOf(reply.parts) } });
    }
  };

  const incomplete = (missing: readonly OfflinePart[], failure: string | null) => {
    const lost = rememberedRuntime.recall() !== null;
    store.setState({ offline: { kind: 'incomplete', missing, lost, failure } });
  };

  let busy: Promise<void> | null = null;
  /** Only one task runs at a time. A check during a fetch would report files as missing that are still arriving. */
  const once = (run: () => Promise<void>) => {
    busy ??= run().finally(() => (busy = null));
    return busy;
  };
  let next: Promise<void> | null = null;
  /** A task that has begun may have passed what is asked about now. So a check that meets one looks again after it. */
  const check = (): Promise<void> => {
    if (!busy) return look();
    next ??= busy.then(() => {
      next = null;
      return look();
    });
    return next;
  };
  const look = () =>
    once(async () => {
      const asked = worker();
      if (asked) judge(await askServiceWorker(asked, { kind: 'check', runtime }), false);
    });
  let filling: Promise<void> | null = null;
  /** What the visitor pressed is done once the check under way has ended. */
  const fill = () => (filling ??= fetchWhenFree().finally(() => (filling = null)));
  const fetchWhenFree = async () => {
    while (busy) await busy;
    await once(async () => {
      const asked = worker();
      if (!asked) return;
      const before = store.getState().offline;
      const reply = await askServiceWorker(
        asked,
        { kind: 'fill', runtime },
        ({ loadedBytes, totalBytes }) =>
          store.setState({ offline: { kind: 'fetching', loadedBytes, totalBytes } }),
      );
      // A failure does not list the missing files, so the earlier list comes back.
      if (reply.kind === 'failed') store.setState({ offline: before });
      judge(reply, true);
    });
  };

  return {
    async begin() {
      await check();
      const { offline } = store.getState();
      if (offline.kind === 'incomplete' && !offline.lost) await fill();
    },
    check,
    fill,
  };
}

/** How much is not kept yet. */
export function missingBytes(parts: readonly OfflinePart[]): number {
  return parts.reduce((sum, part) => sum + part.bytes - part.keptBytes, 0);
}

function sizeOf(parts: readonly OfflinePart[]): number {
  return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}
