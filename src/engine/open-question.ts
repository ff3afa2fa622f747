/** The question that the page waits for. */
export interface OpenQuestion {
  /** How often a worker was asked it. */
  timesAsked: number;
  /** Whether a worker is at it now. */
  isUnderWay: boolean;
  isStale(): boolean;
  /** Resolves when it is displaced. */
  readonly displaced: Promise<void>;
  /** A later question came, or its asker withdrew it. */
  displace(): void;
}

export function createOpenQuestion(): OpenQuestion {
  let stale = false;
  let resolve: () => void = () => undefined;
  const displaced = new Promise<void>((settle) => {
    resolve = settle;
  });
  return {
    timesAsked: 0,
    isUnderWay: false,
    isStale: () => stale,
    displaced,
    displace() {
      stale = true;
      resolve();
    },
  };
}
