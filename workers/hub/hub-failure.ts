import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import { engineFails, wordsOf } from '../files/engine-failure.ts';
import type { EngineFailure } from '../protocol/engine.ts';

/**
 * The messages of runtimes and browsers, collected from their sources and issues, because there is no error code for
 * this.
 */
const OUT_OF_MEMORY =
  /bad_alloc|out of memory|OutOfMemory|allocation failed|exceeding max|(?:failed|could not|unable) to allocate|could not allocate|memory access out of bounds|Cannot enlarge memory/i;

/** Turns a rejection of the library or its runtime into `out-of-memory` or `runtime-failed`. */
export async function hubOutcome<Value>(
  step: string,
  run: () => Promise<Value>,
): Promise<Outcome<Value, EngineFailure>> {
  try {
    return succeed(await run());
  } catch (error) {
    const words = wordsOf(error);
    const code = OUT_OF_MEMORY.test(words) ? 'out-of-memory' : 'runtime-failed';
    return engineFails(code, `${step}: ${words}`);
  }
}
