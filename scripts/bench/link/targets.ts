import type { LinkFigures } from './link-tests.ts';

/** One figure of the link tests, with its target. */
export interface TargetLine {
  readonly words: string;
  readonly value: number;
  readonly target: string;
  readonly met: boolean;
}

/** The figures that have a target, in the order in which they are printed. */
export function targetLines(figures: LinkFigures): TargetLine[] {
  const { flip, order, grey, imbalance, trueNames, labelLengths, copy } = figures;
  return [
    near('exchanged labels: right by the new', flip.exact.newLabels, flip.exact.accuracy),
    near('exchanged labels: right by the old', flip.exact.oldLabels, 1 - flip.exact.accuracy),
    atMost('order: largest difference, nats', order.largestDifference, 1e-4),
    atLeast('order: same answers', order.sameAnswers, 1),
    near('grey query: the label taught first', grey.shares[0], 0.5),
    atMost('8:2 demonstrations: gap', Math.abs(imbalance.gap.difference), 0.05),
    atLeast('true names: swapped of unswapped', trueNames.followed, 0.95),
    near('24 and 3 bytes: the longer on grey', labelLengths.longAndShort.greyLonger, 0.5),
    near('shared prefix: the longer on grey', labelLengths.prefix.greyLonger, 0.5),
    atLeast('labels copied exactly', copy.exact, 0.999),
  ];
}

const NEAR = 0.03;

function near(words: string, value: number, target: number): TargetLine {
  return {
    words,
    value,
    target: `${target.toFixed(3)} ± ${NEAR.toFixed(2)}`,
    // The shares come from whole numbers of queries. Half a millionth makes sure that a difference of exactly 0.03 still
    // meets the target.
    met: Math.abs(value - target) <= NEAR + 5e-7,
  };
}

function atMost(words: string, value: number, target: number): TargetLine {
  return { words, value, target: `at most ${String(target)}`, met: value <= target };
}

function atLeast(words: string, value: number, target: number): TargetLine {
  return { words, value, target: `at least ${String(target)}`, met: value >= target };
}
