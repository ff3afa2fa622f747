/**
 * Area under the receiver operating characteristic. It is the probability that a positive scores higher than a negative,
 * with ties counted half (Mann and Whitney's U by ranks). 0.5 is chance.
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  const scores = [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ].sort((one, other) => one.score - other.score);
  let rankSum = 0;
  for (let from = 0; from < scores.length;) {
    let to = from;
    while (scores[to + 1]?.score === scores[from]?.score) to++;
    const meanRank = (from + to) / 2 + 1;
    rankSum += meanRank * scores.slice(from, to + 1).filter(({ positive }) => positive).length;
    from = to + 1;
  }
  const wins = rankSum - (positives.length * (positives.length + 1)) / 2;
  return wins / (positives.length * negatives.length);
}
