import type { Logits } from './decoder.ts';
import { logSumExp } from './log-sum-exp.ts';
import { numberAt } from './number-at.ts';
import type { Wording } from './tokens.ts';

/** Natural logarithm of the probability that `token` follows position `position` of row `row`. */
export function logProbability(
  { data, length, vocabulary }: Logits,
  row: number,
  position: number,
  token: number,
): number {
  const start = (row * length + position) * vocabulary;
  const logits = data.subarray(start, start + vocabulary);
  return numberAt(logits, token) - logSumExp(logits);
}

/** That of a whole label read on a row that begins with it: its bytes, then the end. */
export function labelLogProbability(
  logits: Logits,
  row: number,
  bytes: Uint8Array,
  { tokens }: Wording,
): number {
  return [...bytes, tokens.end].reduce(
    (sum, token, position) => sum + logProbability(logits, row, position, token),
    0,
  );
}
