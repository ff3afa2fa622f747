import Papa from 'papaparse';
import { answerFrom, NONE } from '../../domain/lcl/answer.ts';
import { conceptOf, type Episode } from '../../domain/session/episode.ts';
import type { Session } from '../../domain/session/session.ts';

type Cell = string | number;

/** How the columns of probabilities begin; so no name stands at the beginning of one. */
const PROBABILITY = 'p: ';

/**
 * Every question that was answered, as a table: one row each, the first asked first, and one column for each label that
 * was ever a candidate, with its probability from 0 to 1 (empty where it was none). Times are ISO 8601 in UTC; the answer
 * is read with the session's threshold. What a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function trialsCsv({ episodes, testTray, threshold }: Session): string {
  const labels = [...new Set(episodes.flatMap(({ linkContext }) => linkContext.labels))];
  const truths = new Map(testTray.map(({ imageId, truth }) => [imageId, truth]));
  const fields = [
    'time',
    'question',
    'file',
    'true concept',
    'answer',
    ...labels.map((label) => PROBABILITY + label),
    `${PROBABILITY}not sure`,
    'model',
    'device',
    'milliseconds',
  ];
  const rows = episodes.map((episode): Cell[] => {
    const { linkContext, scores, engine, askedAt } = episode;
    const { query } = linkContext;
    const { verdict, ranking } = answerFrom(linkContext.labels, scores.full, threshold);
    const shares = new Map(ranking.map(({ label, probability }) => [label, probability]));
    return [
      new Date(askedAt).toISOString(),
      query.imageId,
      query.source,
      truths.get(query.imageId) ?? '',
      verdict.kind === 'named' ? nameIn(episode, verdict.label) : 'not sure',
      ...labels.map((label) => cellOf(shares.get(label))),
      cellOf(shares.get(NONE)),
      engine.modelName,
      engine.device,
      Math.round(engine.milliseconds),
    ];
  });
  // The mark tells Excel that it is UTF-8.
  return `\uFEFF${Papa.unparse([fields, ...rows].map(harmless))}\r\n`;
}

/**
 * Where spreadsheets begin to calculate: in a cell's first letter, and after what some countries' programs take for the
 * end of a cell, quoted or not.
 */
const FORMULA = /(?<=^|[;\t\r\n])(?=[=+\-@\t\r\n＝＋－＠])/gu;

function harmless(row: readonly Cell[]): Cell[] {
  return row.map((cell) => (typeof cell === 'string' ? cell.replace(FORMULA, "'") : cell));
}

function nameIn(episode: Episode, label: string): string {
  return conceptOf(episode, label).name;
}

function cellOf(probability: number | undefined): Cell {
  return probability === undefined ? '' : Number(probability.toPrecision(6));
}
