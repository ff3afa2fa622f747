/** Every pair once. */
export function pairsOf(labels: readonly string[]): readonly (readonly [string, string])[] {
  return labels.flatMap((one, index) =>
    labels.slice(index + 1).map((other) => [one, other] as const),
  );
}
