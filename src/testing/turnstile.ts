/** Holds work back so that a test decides when each piece of it goes on. */
export interface Turnstile {
  hold(): void;
  /** Releases the one that has waited longest, or else the next to come. */
  letOne(): void;
  /** Releases all, now and from now on. */
  release(): void;
  /** Resolves at once unless held. */
  pass(): Promise<void>;
}

export function createTurnstile(): Turnstile {
  let held = false;
  let free = 0;
  const waiting: (() => void)[] = [];
  return {
    hold() {
      held = true;
      free = 0;
    },
    letOne() {
      const letThrough = waiting.shift();
      if (letThrough) letThrough();
      else free += 1;
    },
    release() {
      held = false;
      for (const letThrough of waiting.splice(0)) letThrough();
    },
    pass: () => {
      if (!held) return Promise.resolve();
      if (free === 0) return new Promise((resolve) => waiting.push(resolve));
      free -= 1;
      return Promise.resolve();
    },
  };
}
