/** Items that are handed on together. */
export interface Batches<Item> {
  add(item: Item): void;
  /** Hands on what still waits. */
  end(): void;
}

/** An eye takes changes that come faster for one, and each costs the page a drawing. */
const PAUSE_MS = 150;

/**
 * Hands items on in their order, soon after each came. The first goes at once. Those that come within a pause after it
 * go together at its end.
 */
export function inBatches<Item>(
  handOn: (batch: readonly Item[]) => void,
  pauseMs = PAUSE_MS,
): Batches<Item> {
  let waiting: Item[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hand = () => {
    const batch = waiting;
    waiting = [];
    if (batch.length > 0) handOn(batch);
  };
  const afterPause = () => {
    timer = waiting.length > 0 ? setTimeout(afterPause, pauseMs) : undefined;
    hand();
  };

  return {
    add(item) {
      waiting.push(item);
      if (timer !== undefined) return;
      timer = setTimeout(afterPause, pauseMs);
      hand();
    },
    end() {
      clearTimeout(timer);
      timer = undefined;
      hand();
    },
  };
}
