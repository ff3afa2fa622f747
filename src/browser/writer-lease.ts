import { afterAwake } from '../kernel/after-awake.ts';
import type { PageChannel, WriterLock } from '../ports/pages.ts';
import type { Remembered } from '../ports/remembered.ts';

/** How long a writer may take to answer, in milliseconds. After that it counts as gone. */
const SILENT_MS = 4000;
/** The same where no page is noted as the writer. Two pages that open at once hear each other in this time. */
const UNNOTED_MS = 100;

/**
 * The writer's lock for pages without https, where browsers have no Web Locks. A page asks the others whether one of
 * them writes, and the writer answers. `note` names the writer, so that a page that opens alone need not wait. The
 * archive refuses whoever has claimed earlier, so two writers can never overwrite each other.
 */
export function writerLease(
  channel: PageChannel,
  note: Remembered<string | null>,
  me: string,
  now: () => number = Date.now,
): WriterLock {
  let heldSince: number | null = null;
  /** Who asks just now, as `me`, and hears an answer. */
  let hear: ((isWritten: boolean) => void) | null = null;
  let lost: () => void = () => undefined;
  let freed: () => void = () => undefined;

  channel.onMessage((message) => {
    if (message.kind === 'who-writes') {
      // Of two that ask at once, the one with the lower name goes first.
      if (heldSince !== null || (hear && me < message.page))
        channel.post({ kind: 'writes', page: me, since: heldSince ?? now() });
      else hear?.(true);
    } else if (message.kind === 'writes') {
      hear?.(true);
      if (heldSince === null || !isLater(message, { page: me, since: heldSince })) return;
      heldSince = null;
      lost();
    } else if (message.kind === 'writes-no-more') {
      // The writer let go before the question reached it, so it will not answer.
      hear?.(false);
      freed();
    }
  });

  const hold = () => {
    heldSince = now();
    note.keep(me);
    channel.post({ kind: 'writes', page: me, since: heldSince });
    return true;
  };
  const isWritten = () =>
    new Promise<boolean>((resolve) => {
      const end = (answer: boolean) => {
        stopWaiting();
        hear = null;
        resolve(answer);
      };
      const silentMs = note.recall() === null ? UNNOTED_MS : SILENT_MS;
      const stopWaiting = afterAwake(silentMs, () => end(false));
      hear = end;
      channel.post({ kind: 'who-writes', page: me });
    });
  /** `false` if the signal aborts the wait, or after `patienceMs`. */
  const isFreed = (patienceMs: number, signal: AbortSignal) => {
    const isFree = new Promise<boolean>((resolve) => {
      freed = () => resolve(true);
      signal.addEventListener('abort', () => resolve(false), { once: true });
    });
    return within(patienceMs, isFree);
  };

  return {
    take: async () => heldSince !== null || (!(await isWritten()) && hold()),
    async wait(patienceMs, signal) {
      if (heldSince !== null) return true;
      // It may be free before the answer comes.
      const free = isFreed(SILENT_MS + patienceMs, signal);
      if ((await isWritten()) && !(await within(patienceMs, free))) return false;
      return !signal.aborted && hold();
    },
    force: () => Promise.resolve(heldSince !== null || hold()),
    release() {
      if (heldSince !== null) {
        heldSince = null;
        if (note.recall() === me) note.keep(null);
        channel.post({ kind: 'writes-no-more' });
      }
      return Promise.resolve();
    },
    onLost(listener) {
      lost = listener;
    },
  };
}

type Writer = { readonly page: string; readonly since: number };

/** Of two writers the later one stays, because the archive refuses the other. */
function isLater(one: Writer, other: Writer): boolean {
  return one.since > other.since || (one.since === other.since && one.page > other.page);
}

function within(milliseconds: number, promise: Promise<boolean>): Promise<boolean> {
  return new Promise((resolve) => {
    const stopWaiting = afterAwake(milliseconds, () => resolve(false));
    void promise.then((answer) => {
      stopWaiting();
      resolve(answer);
    });
  });
}
