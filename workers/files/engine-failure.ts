import { fail, succeed, type Outcome } from '../../src/kernel/outcome.ts';
import type { EngineFailure, EngineFailureCode } from '../protocol/engine.ts';

/** A failure of the engine as a value. */
export function engineFails(
  code: EngineFailureCode,
  detail: string,
): { readonly ok: false; readonly failure: EngineFailure } {
  return fail({ code, detail });
}

/** The message of the code that threw it. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Turns a rejection of onnxruntime into `runtime-failed`, or into the code given. */
export async function runtimeOutcome<Value>(
  step: string,
  run: () => Promise<Value>,
  code: EngineFailureCode = 'runtime-failed',
): Promise<Outcome<Value, EngineFailure>> {
  try {
    return succeed(await run());
  } catch (error) {
    return engineFails(code, `${step}: ${wordsOf(error)}`);
  }
}

/**
 * The messages of runtimes and browsers, collected from their sources and issues, because there is no error code for
 * this.
 */
const OUT_OF_MEMORY =
  /bad_alloc|out of memory|OutOfMemory|allocation failed|exceeding max|(?:failed|could not|cannot|unable) to allocate|(?:could not|cannot) allocate|memory access out of bounds|Cannot enlarge memory|Maximum memory size exceeded|above the upper bound/i;

/** Whether these are the words of a runtime that did not get the memory which it asked for. */
export function saysOutOfMemory(words: string): boolean {
  return OUT_OF_MEMORY.test(words);
}
