/** How fast this device reads, learnt from what it has read, so that the page can name a cost before it is spent. */
export interface Pace {
  ofDemonstration<Value>(read: () => Promise<Value>): Promise<Value>;
  ofQuestion<Value>(ask: () => Promise<Value>): Promise<Value>;
  /**
   * Milliseconds for one question without each of this many demonstrations in turn, where all that follow are read again.
   */
  leaveOneOutMs(demonstrations: number): number;
}

/** The weight of the newest measurement in the estimate. */
const NEWEST = 0.5;

export function createPace(now: () => number): Pace {
  let demonstrationMs = 0;
  let questionMs = 0;

  async function timed<Value>(run: () => Promise<Value>, note: (ms: number) => void) {
    const began = now();
    const value = await run();
    note(now() - began);
    return value;
  }
  const blend = (before: number, ms: number) =>
    before === 0 ? ms : NEWEST * ms + (1 - NEWEST) * before;

  return {
    ofDemonstration: (read) =>
      timed(read, (ms) => {
        demonstrationMs = blend(demonstrationMs, ms);
      }),
    ofQuestion: (ask) =>
      timed(ask, (ms) => {
        questionMs = blend(questionMs, ms);
      }),
    leaveOneOutMs: (demonstrations) =>
      // After the gap there are zero, one, … up to all but one of the other demonstrations. Each time the grey picture is
      // asked about too.
      ((demonstrations * (demonstrations - 1)) / 2) * demonstrationMs +
      demonstrations * 2 * questionMs,
  };
}
