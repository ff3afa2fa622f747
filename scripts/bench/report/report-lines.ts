import type { Interval } from '../../../src/domain/evaluation/accuracy-interval.ts';
import { methods } from '../accuracy/answer-episode.ts';
import { targetLines } from '../link/targets.ts';
import { paperLines } from '../paper/paper-lines.ts';
import type { Report } from './report.ts';

const LABEL_WIDTH = 38;
const COLUMN_WIDTH = 20;

/**
 * The report as lines of text. Accuracies are in per cent with their 95 % intervals, with a column for each number of
 * shots.
 */
export function reportLines(report: Report): string[] {
  const { source, weights, concepts, ways, queries, episodes, seed, chance, pictures, skipped } =
    report;
  const shots = report.calibration.map((column) => column.shots);
  const at = <Row extends { readonly shots: number }>(
    rows: readonly Row[],
    words: (row: Row) => string,
  ) =>
    shots.map((column) => {
      const found = rows.find((row) => row.shots === column);
      return found ? words(found) : '';
    });
  return [
    `${source}: ${concepts} concepts, ${pictures} pictures${skipped > 0 ? `, skipped files: ${skipped}` : ''}`,
    `weights: ${weights}`,
    `${ways} ways, ${queries} queries per episode, ${episodes} episodes, seed ${seed}; ` +
      `accuracy in %, 95 % interval by episodes; chance ${percent(chance)}`,
    '',
    row(
      'shots per concept (in all)',
      shots.map((column) => `${column} (${column * ways})`),
    ),
    ...methods.map((method) =>
      row(
        method,
        at(
          report.results.filter((result) => result.method === method),
          interval,
        ),
      ),
    ),
    ...handsLines(report, (rows) => at(rows, interval)),
    row(
      'exact less centroid',
      at(
        report.paired,
        ({ difference, low, high }) => `${signed(difference)} [${signed(low)}, ${signed(high)}]`,
      ),
    ),
    row(
      'calibration error',
      at(report.calibration, ({ error }) => percent(error)),
    ),
    ...quotedLines(report, (figures) => at(figures, ({ accuracy }) => percent(accuracy))),
    ...(report.paper ? ['', ...paperLines(report.paper, seed)] : []),
    ...absentLines(report, (rows, words) => at(rows, words)),
    ...linkLines(report),
    ...secondsLines(report),
  ];
}

/** With and without the decoder, by one hand and by two. */
function handsLines(
  { byHands }: Report,
  columns: (rows: NonNullable<Report['byHands']>) => string[],
): string[] {
  if (!byHands) return [];
  return (['exact', 'centroid'] as const).flatMap((method) =>
    (['one', 'two'] as const).flatMap((hands) => {
      const rows = byHands.filter((one) => one.method === method && one.hands === hands);
      const words = hands === 'one' ? 'within one hand' : 'across two hands';
      return rows.length > 0 ? [row(`  ${method}, ${words}`, columns(rows))] : [];
    }),
  );
}

type Absent = NonNullable<Report['absent']>;

function absentLines(
  { absent }: Report,
  columns: (rows: Absent, words: (row: Absent[number]) => string) => string[],
): string[] {
  if (!absent?.[0]) return [];
  return [
    '',
    `"not sure" at the app's threshold of ${absent[0].threshold}`,
    row(
      'AUROC, taught or not',
      columns(absent, ({ auroc }) => auroc.toFixed(3)),
    ),
    row(
      'AUROC of "none of these"',
      columns(absent, ({ noneAuroc }) => noneAuroc.toFixed(3)),
    ),
    row(
      'not sure, not taught',
      columns(absent, ({ notSureOnAbsent }) => percent(notSureOnAbsent)),
    ),
    row(
      'not sure, taught',
      columns(absent, ({ notSureOnPresent }) => percent(notSureOnPresent)),
    ),
    row(
      'right where named',
      columns(absent, ({ retainedAccuracy }) => percent(retainedAccuracy)),
    ),
  ];
}

function quotedLines(
  { quoted }: Report,
  columns: (figures: Report['quoted'][number]['figures']) => string[],
): string[] {
  if (quoted.length === 0) return [];
  const cautions = [...new Set(quoted.map(({ caution }) => caution))];
  return [
    '',
    `quoted from arXiv 2308.07891 (${cautions.join('; ')})`,
    ...quoted.map(({ model, figures }) => row(model, columns(figures))),
  ];
}

function linkLines({ link }: Report): string[] {
  if (!link) return [];
  return [
    '',
    'link tests: figure, target',
    ...targetLines(link).map(({ words, value, target, met }) =>
      row(words, [value.toPrecision(3), target, met ? 'met' : 'NOT MET']),
    ),
  ];
}

function secondsLines({ seconds }: Report): string[] {
  if (!seconds) return [];
  const { encodePicture, query, alone } = seconds;
  return [
    '',
    'medians of processor time on one thread',
    `encode a picture: ${milliseconds(encodePicture)}`,
    ...query.map(
      ({ demonstrations, seconds: taken }) =>
        `answer among 4 labels, ${demonstrations} demonstrations, each left out once: ${milliseconds(taken)}`,
    ),
    ...alone.map(
      ({ demonstrations, seconds: taken }) =>
        `answer alone among 4 labels, ${demonstrations} demonstrations: ${milliseconds(taken, 1)}`,
    ),
  ];
}

function row(label: string, cells: readonly string[]): string {
  return [label.padEnd(LABEL_WIDTH), ...cells.map((cell) => cell.padStart(COLUMN_WIDTH))]
    .join(' ')
    .trimEnd();
}

function interval({ accuracy, low, high }: Interval): string {
  return `${percent(accuracy)} [${percent(low)}, ${percent(high)}]`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function signed(share: number): string {
  return `${share < 0 ? '' : '+'}${percent(share)}`;
}

function milliseconds(seconds: number, digits = 0): string {
  return `${(1000 * seconds).toFixed(digits)} ms`;
}
