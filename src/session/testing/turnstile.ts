/** Holds work back so that a test decides when each piece of it goes on. */
export interface Turnstile {
  hold(): void;
  /** Lets the longest waiting through. */
  letOne(): void;
  /** Lets all through, now and from now on. */
  release(): void;
  /** Resolves at once unless held. */
  pass(): Promise<void>;
}

export function createTurnstile(): Turnstile {
  let held = false;
  const waiting: (() => void)[] = [];
  return {
    hold() {
      held = true;
    },
    letOne() {
      waiting.shift()?.();
    },
    release() {
      held = false;
      for (const letThrough of waiting.splice(0)) letThrough();
    },
    pass: () => (held ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
  };
}
