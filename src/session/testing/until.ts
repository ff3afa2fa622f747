/** The number of event loop turns after which nothing more is expected. No test waits for a clock. */
const TURNS = 500;
/** It waits at least this long, because on a busy machine the hashes of other threads arrive after those turns. */
const AT_LEAST_MS = 3000;

/** Waits until the condition holds; throws if it never does. Fake timers do not advance meanwhile. */
export async function until(condition: () => boolean): Promise<void> {
  const began = performance.now();
  for (let turn = 0; turn < TURNS || performance.now() - began < AT_LEAST_MS; turn++) {
    if (condition()) return;
    await nextTurn();
  }
  throw new Error(`it never came true: ${condition.toString()}`);
}

/** Lets everything happen that can happen without a timer. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 40; turn++) await nextTurn();
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
