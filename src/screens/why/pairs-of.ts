/** All pairs where there are few; with more labels each one and its next, so that the list stays readable. */
export function pairsOf(labels: readonly string[]): readonly (readonly [string, string])[] {
  const few = labels.length <= 3;
  return labels.flatMap((one, index) =>
    labels.slice(index + 1, few ? undefined : index + 2).map((other) => [one, other] as const),
  );
}
