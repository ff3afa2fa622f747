/** The words of a flickering answer that a screen reader has said. */
export interface Steady {
  readonly words: string;
  /** The time at which the words became these, in milliseconds. */
  readonly since: number;
  /** The last words that did not change for long enough. */
  readonly said: string;
}

/** Words that last this long, in milliseconds, do not flicker. */
export const STEADY_MS = 1_000;

export const NOTHING_SAID: Steady = { words: '', since: 0, said: '' };

/** Follows words that change many times a second. Only words that last are said. */
export function steady(before: Steady, words: string, now: number): Steady {
  if (words !== before.words) return { ...before, words, since: now };
  return now - before.since < STEADY_MS || before.said === words
    ? before
    : { ...before, said: words };
}
