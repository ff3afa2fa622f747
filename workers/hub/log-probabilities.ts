import { logSumExp } from '../../src/kernel/log-sum-exp.ts';

/**
 * The natural logarithm of the probability of each of these tokens under raw logits. Throws if a logit is not a number.
 * Half precision overflows on some GPUs, and a result computed from that would be nonsense.
 */
export function logProbabilities(logits: Float32Array, ids: readonly number[]): readonly number[] {
  const normaliser = logSumExp(logits);
  if (!Number.isFinite(normaliser)) throw new Error('a logit is not a number');
  return ids.map((id) => (logits[id] ?? -Infinity) - normaliser);
}

/** The token with the highest logit, or the first of equals. Throws like {@link logProbabilities}. */
export function likeliest(logits: Float32Array): number {
  let best = 0;
  let highest = -Infinity;
  for (const [id, logit] of logits.entries()) {
    if (Number.isNaN(logit)) throw new Error('a logit is not a number');
    if (logit <= highest) continue;
    best = id;
    highest = logit;
  }
  if (!Number.isFinite(highest)) throw new Error('a logit is not a number');
  return best;
}
