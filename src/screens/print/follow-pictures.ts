import { msg } from '@lingui/core/macro';
import type { Words } from '../../languages/words.ts';
import { newId } from '../../session/store/new-id.ts';
import { dismissNotice, notify } from '../../session/store/notices.ts';
import type { Tools } from '../../session/store/tools.ts';

/** How long the work may stay silent before the first message, and between two messages, in milliseconds. */
const WORD_EVERY_MS = 1500;

/** Tells the progress of long work over pictures, with a way to stop it. Short work ends before the first message. */
export function followPictures(
  { store, now }: Pick<Tools, 'store' | 'now'>,
  words: (done: number) => Words,
): {
  readonly signal: AbortSignal;
  readonly done: (count: number) => void;
  readonly end: () => void;
} {
  const id = newId();
  const stopping = new AbortController();
  let told: number | null = null;
  return {
    signal: stopping.signal,
    done: (count) => {
      told ??= now();
      if (now() - told < WORD_EVERY_MS || stopping.signal.aborted) return;
      told = now();
      const action = { label: msg`Stop`, run: () => stopping.abort() };
      notify(store, { id, tone: 'info', text: words(count), stays: true, action });
    },
    end: () => dismissNotice(store, id),
  };
}
