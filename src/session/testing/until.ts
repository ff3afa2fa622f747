/** Turns of the event loop after which whatever has not happened will not: no test waits for a clock. */
const TURNS = 500;

/** Waits until the condition holds; throws if it never does. Fake timers stand still meanwhile. */
export async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) {
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
