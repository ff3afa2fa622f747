import type { SupportFeatures } from './support-features.ts';

/** Which concept each demonstration names, as the decoder reads it. */
export interface ConceptColumns {
  /**
   * The label of each column, in code unit order. No label appears twice. If there is no label at all, the empty one
   * stands alone.
   */
  readonly labels: readonly string[];
  /** [positions, columns]: 1 where the demonstration at that position names the column's concept. */
  readonly oneHot: Float32Array;
}

/**
 * Makes a column for each label of the support features and each label asked about. A column of a label that no
 * demonstration bears is all zeros. The order of the columns depends on the labels alone, so that it cannot change the
 * last bit of a sum. The graph needs at least one column.
 */
export function conceptColumns(
  { labels: borne, positions }: SupportFeatures,
  asked: readonly string[] = [],
): ConceptColumns {
  const named = [...new Set([...borne, ...asked])].sort();
  const labels = named.length > 0 ? named : [''];
  const columnOf = new Map(labels.map((label, column) => [label, column]));
  const oneHot = new Float32Array(positions * labels.length);
  for (const [position, label] of borne.entries()) {
    oneHot[position * labels.length + (columnOf.get(label) ?? NaN)] = 1;
  }
  return { labels, oneHot };
}
