import {
  PAPER_CONDITIONS,
  PAPER_SIZES,
  type PaperCondition,
  type PaperTally,
} from '../../../src/domain/evaluation/paper-experiment.ts';
import type { PaperCounts } from '../../../src/domain/evaluation/paper-protocol.ts';

const words: Readonly<Record<PaperCondition, string>> = {
  linked: 'true labels',
  'half-false': 'half of the labels wrong',
  'all-false': 'every label wrong',
  vanilla: 'no demonstration',
};

/** The table of the page's Paper experiment, as lines of text: right answers letter for letter, and by the paper's metric. */
export function paperLines(counts: PaperCounts, seed: number): string[] {
  const sizes = [0, ...PAPER_SIZES];
  return [
    `the paper's protocol as the page asks it, seed of the wrong labels ${seed}: right letter for letter (by the paper's metric) of all`,
    row('pictures shown in all', sizes.map(String)),
    ...PAPER_CONDITIONS.map((condition) =>
      row(
        words[condition],
        sizes.map((size) => tallyCell(counts[condition][size])),
      ),
    ),
  ];
}

function tallyCell(tally: PaperTally | undefined): string {
  return tally ? `${tally.strict} (${tally.paper}) of ${tally.all}` : '';
}

function row(label: string, cells: readonly string[]): string {
  return [label.padEnd(26), ...cells.map((cell) => cell.padStart(14))].join(' ').trimEnd();
}
