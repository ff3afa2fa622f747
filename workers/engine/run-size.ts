/** Tokens that one run reads: bounds the activations, and how long a run keeps a later question waiting. */
const MAX_TOKENS = 1024;
/** Pairs of a token and a position that it may look at: bounds the attention's scores (4 bytes × heads for each pair). */
const MAX_PAIRS = 2 ** 20;

/** How many rows of `length` tokens one run reads beside a memory of `positions`. At least one. */
export function rowsPerRun(length: number, positions: number): number {
  const byTokens = MAX_TOKENS / length;
  const byPairs = MAX_PAIRS / (length * (positions + length));
  return Math.max(1, Math.floor(Math.min(byTokens, byPairs)));
}
