import { plural, t } from '@lingui/core/macro';
import { say } from '../../../languages/say.ts';
import { numberOf } from '../../../languages/words.ts';
import {
  PAPER_SIZES,
  type PaperCondition,
  type PaperTally,
} from '../../../domain/evaluation/paper-experiment.ts';
import type { QuotedFigures } from '../../../domain/evaluation/paper-figures.ts';
import type { PaperCounts } from '../../../domain/evaluation/paper-protocol.ts';

export type Metric = 'paper' | 'strict';

/** The rows of the table, as the visitor reads them. */
export function paperConditionWords(condition: PaperCondition): string {
  switch (condition) {
    case 'linked':
      return t`With the demonstrations`;
    case 'half-false':
      return t`Half of the labels wrong`;
    case 'all-false':
      return t`Every label wrong`;
    case 'vanilla':
      return t`Without demonstrations`;
  }
}

/** Whose figures of the paper these are. */
export function quotedWords({ model, isBestRecipe }: QuotedFigures): string {
  return isBestRecipe ? t`Quoted: ${model}, its best recipe at each number` : t`Quoted: ${model}`;
}

/** Counts first, and the percentage only beside them. A line may break between the two alone. */
export function tallyWords(tally: PaperTally, metric: Metric): string {
  const right = tally[metric];
  const share = say(numberOf(Math.round((100 * right) / tally.all)));
  return t`${right}\u00a0of\u00a0${{ all: tally.all }} (${share}\u00a0%)`;
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
  return [
    linkedWords(most, linked, metric),
    vanillaWords(vanilla, metric),
    wrongWords(wrong, metric),
  ];
}

function linkedWords(most: number, tally: PaperTally, metric: Metric): string {
  const [right, all] = [tally[metric], tally.all];
  return t`With ${plural(most, { one: '# picture', other: '# pictures' })} the engine gives the true name ${right} of ${plural(all, { one: '# time', other: '# times' })}.`;
}

function vanillaWords(tally: PaperTally, metric: Metric): string {
  const [right, all] = [tally[metric], tally.all];
  return right * 4 > all * 3
    ? t`Without any, ${right} of ${plural(all, { one: '# time', other: '# times' })}: it knows the names already.`
    : t`Without any, ${right} of ${plural(all, { one: '# time', other: '# times' })}: it cannot know the names.`;
}

function wrongWords(tally: PaperTally, metric: Metric): string {
  const [right, all] = [tally[metric], tally.all];
  return right * 2 < all
    ? t`With every label wrong, ${right} of ${plural(all, { one: '# time', other: '# times' })}: the answer follows the labels.`
    : t`With every label wrong, ${right} of ${plural(all, { one: '# time', other: '# times' })}: the answer does not follow the labels.`;
}
