import type { Outcome } from '../../../src/kernel/outcome.ts';

/** The value of what cannot fail on a machine that works: a bench has nobody to ask when it does. */
export function must<Value>(outcome: Outcome<Value, unknown>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}
