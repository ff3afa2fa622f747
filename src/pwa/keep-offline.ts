import type { OfflinePart, OfflineReply } from '../../workers/protocol/offline.ts';
import type { RuntimeKind } from '../../workers/protocol/engine.ts';
import type { Remembered } from '../ports/remembered.ts';
import { askServiceWorker, type Listener } from './ask-service-worker.ts';
import type { InstallationStore } from './installation-store.ts';

export interface OfflineCopy {
  /**
   * Looks for the first time. What is missing at the first visit is fetched at once; what was there and is gone is told,
   * and fetched if the visitor wants it: perhaps there is no room for it.
   */
  begin(): Promise<void>;
  /** Looks every file up again. */
  check(): Promise<void>;
  /** Fetches what is missing. */
  fill(): Promise<void>;
}

interface Tools {
  readonly store: InstallationStore;
  /** The one that serves now: another version may take its place. */
  readonly worker: () => Listener | null;
  readonly runtime: RuntimeKind;
  /** With which runtime the page was ready offline when it was last open; `null` if it never was. */
  readonly rememberedRuntime: Remembered<RuntimeKind | null>;
}

/** Follows whether everything is kept that the page needs without a network, and fetches what is not. */
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
      incomplete(missing, hasTried ? 'The browser did not keep what was fetched.' : null);
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
  /** One at a time: a look while something is fetched would call it missing. */
  const once = (run: () => Promise<void>) => {
    busy ??= run().finally(() => (busy = null));
    return busy;
  };
  const check = () =>
    once(async () => {
      const asked = worker();
      if (asked) judge(await askServiceWorker(asked, { kind: 'check', runtime }), false);
    });
  const fill = () =>
    once(async () => {
      const asked = worker();
      if (!asked) return;
      const before = store.getState().offline;
      const reply = await askServiceWorker(
        asked,
        { kind: 'fill', runtime },
        ({ loadedBytes, totalBytes }) =>
          store.setState({ offline: { kind: 'fetching', loadedBytes, totalBytes } }),
      );
      // A failure says what is missing still.
      if (reply.kind === 'failed') store.setState({ offline: before });
      judge(reply, true);
    });

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

/** Bytes of what is not kept. */
export function missingBytes(parts: readonly OfflinePart[]): number {
  return parts.reduce((sum, { bytes, keptBytes }) => sum + bytes - keptBytes, 0);
}

function sizeOf(parts: readonly OfflinePart[]): number {
  return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}
