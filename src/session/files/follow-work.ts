import { msg } from '@lingui/core/macro';
import type { Words } from '../../languages/words.ts';
import { newId } from '../store/new-id.ts';
import { dismissNotice, notify } from '../store/notices.ts';
import type { Tools } from '../store/tools.ts';

/** How long the work may stay silent before the first message, and between two messages, in milliseconds. */
const WORD_EVERY_MS = 1500;

/** Long work whose progress is told. */
export interface FollowedWork {
  /** Aborts when the visitor stops the work. */
  readonly signal: AbortSignal;
  readonly done: (count: number, total?: number) => void;
  readonly end: () => void;
}

/**
 * Tells the progress of long work, with a way to stop it. Time counts from the first report on, and short work ends before
 * the first message. Work that the visitor cannot stop has `canStop` false.
 */
export function followWork(
  { store, now }: Pick<Tools, 'store' | 'now'>,
  words: (done: number, total: number) => Words,
  canStop = true,
): FollowedWork {
  const id = newId();
  const stopping = new AbortController();
  let told: number | null = null;
  return {
    signal: stopping.signal,
    done: (count, total = 0) => {
      told ??= now();
      if (now() - told < WORD_EVERY_MS || stopping.signal.aborted) return;
      told = now();
      const action = { label: msg`Stop`, run: () => stopping.abort() };
      const text = words(count, total);
      notify(store, { id, tone: 'info', text, stays: true, ...(canStop && { action }) });
    },
    end: () => dismissNotice(store, id),
  };
}
