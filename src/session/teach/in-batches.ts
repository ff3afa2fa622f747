/** Items that are handed on together. */
export interface Batches<Item> {
  add(item: Item): void;
  /** Hands on what still waits. */
  end(): void;
}

/** An eye takes changes that come faster for one, and each costs the page a drawing. */
const PAUSE_MS = 150;
/** A pause is at least this many times as long as the page took to draw what was handed on. The rest is for reading. */
const PAUSE_PER_DRAWING = 4;

/**
 * Hands items on in their order, soon after each came. The first goes at once. Those that come within a pause after it
 * go together at its end. A slow page makes longer pauses, because it would only draw otherwise.
 */
export function inBatches<Item>(
  handOn: (batch: readonly Item[]) => void,
  pauseMs = PAUSE_MS,
): Batches<Item> {
  let waiting: Item[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let began = 0;
  let drawnMs = 0;

  const hand = () => {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    began = performance.now();
    handOn(batch);
    // React draws what it was told in a microtask before this one.
    void Promise.resolve().then(() => (drawnMs = performance.now() - began));
  };
  const afterPause = () => {
    const left = began + PAUSE_PER_DRAWING * drawnMs - performance.now();
    const goesOn = left > 0 || waiting.length > 0;
    timer = goesOn ? setTimeout(afterPause, left > 0 ? left : pauseMs) : undefined;
    if (left <= 0) hand();
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
