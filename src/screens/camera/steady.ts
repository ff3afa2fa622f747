/** What a listener has been told of an answer that flickers. */
export interface Steady {
  readonly words: string;
  /** Since when the words are these, in milliseconds. */
  readonly since: number;
  /** The last words that stood long enough. */
  readonly said: string;
}

/** Words that stand so long are no flicker. */
export const STEADY_MS = 1_000;

export const NOTHING_SAID: Steady = { words: '', since: 0, said: '' };

/** Follows words that change many times a second; only those that last are said. */
export function steady(before: Steady, words: string, now: number): Steady {
  if (words !== before.words) return { ...before, words, since: now };
  return now - before.since < STEADY_MS || before.said === words
    ? before
    : { ...before, said: words };
}
