import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import { engineFails, saysOutOfMemory, wordsOf } from '../files/engine-failure.ts';
import type { EngineFailure } from '../protocol/engine.ts';

/** Turns a rejection of the library or its runtime into `out-of-memory` or `runtime-failed`. */
export async function hubOutcome<Value>(
  step: string,
  run: () => Promise<Value>,
): Promise<Outcome<Value, EngineFailure>> {
  try {
    return succeed(await run());
  } catch (error) {
    const words = wordsOf(error);
    const code = saysOutOfMemory(words) ? 'out-of-memory' : 'runtime-failed';
    return engineFails(code, `${step}: ${words}`);
  }
}
