import {
  PAPER_SIZES,
  type PaperCondition,
  type PaperTally,
} from '../../../domain/evaluation/paper-experiment.ts';
import type { PaperCounts } from '../../../domain/evaluation/paper-protocol.ts';

export type Metric = 'paper' | 'strict';

/** The rows of the table, as the visitor reads them. */
export const paperConditionWords: Readonly<Record<PaperCondition, string>> = {
  linked: 'With the demonstrations',
  'half-false': 'Half of the labels wrong',
  'all-false': 'Every label wrong',
  vanilla: 'Without demonstrations',
};

/** Counts first, and the percentage only beside them. A line may break between the two alone. */
export function tallyWords(tally: PaperTally, metric: Metric): string {
  const right = tally[metric];
  const percent = Math.round((100 * right) / tally.all);
  return `${right}\u00a0of\u00a0${tally.all} (${percent}\u00a0%)`;
}

/**
 * What the conditions say together. Nothing before each of them has answers at the largest size, because then the
 * sentences would compare what cannot be compared.
 */
export function comparisonWords(counts: PaperCounts, metric: Metric): readonly string[] {
  const most = PAPER_SIZES.at(-1) ?? 0;
  const linked = counts.linked[most];
  const wrong = counts['all-false'][most];
  const vanilla = counts.vanilla[0];
  if (!linked || !wrong || !vanilla) return [];
  const follows = wrong[metric] * 2 < wrong.all;
  return [
    `With ${most} pictures the engine gives the true name ${linked[metric]} of ${linked.all} times.`,
    `Without any, ${vanilla[metric]} of ${vanilla.all} times: it ${
      vanilla[metric] * 4 > vanilla.all * 3 ? 'knows the names already' : 'cannot know the names'
    }.`,
    `With every label wrong, ${wrong[metric]} of ${wrong.all} times: the answer ${
      follows ? 'follows the labels' : 'does not follow the labels'
    }.`,
  ];
}
