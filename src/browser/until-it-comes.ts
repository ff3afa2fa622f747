import type { LazyPart } from '../kernel/lazy-part.ts';

/** The first pause before another try, and the longest. In milliseconds. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;

/**
 * Tries until something comes, for what the page cannot do without and nobody has asked for. `null` is a failure. The pauses
 * grow, so that a network that is gone costs nothing.
 */
export async function untilItComes<Value>(
  attempt: () => Promise<Value | null>,
  wait: (milliseconds: number) => Promise<void> = sleep,
): Promise<Value> {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    const value = await attempt();
    if (value !== null) return value;
    await wait(pause);
  }
}

/** Loads a part that the page needs by itself, and tries again until it is here. */
export const untilLoaded = <Part>(part: LazyPart<Part>): Promise<Part> =>
  untilItComes(async () => {
    const loaded = await part.load();
    return loaded.ok ? loaded.value : null;
  });

const sleep = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
