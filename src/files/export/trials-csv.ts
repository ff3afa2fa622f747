import Papa from 'papaparse';
import { answerFrom, NONE } from '../../domain/lcl/answer.ts';
import { conceptOf, type Episode } from '../../domain/session/episode.ts';
import { harmless, type TableCell } from './harmless-cell.ts';
import { questionNames } from './question-names.ts';
import type { Session } from '../../domain/session/session.ts';

/** The prefix of the probability columns, so that no such heading begins with a name. */
const PROBABILITY = 'p: ';

/**
 * Every answered question as a table, one row each, the first question first. Each label that was ever a candidate has
 * a column with its probability from 0 to 1, or empty where it was no candidate. Times are ISO 8601 in UTC. The answer
 * is read with the session's threshold. If a spreadsheet would take a text for a formula, an apostrophe is put before
 * it.
 */
export function trialsCsv(session: Session): string {
  const { episodes, testTray, threshold } = session;
  const names = questionNames(session);
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
  const rows = episodes.map((episode): TableCell[] => {
    const { linkContext, scores, engine, askedAt } = episode;
    const { query } = linkContext;
    const { verdict, ranking } = answerFrom(linkContext.labels, scores.full, threshold);
    const shares = new Map(ranking.map(({ label, probability }) => [label, probability]));
    return [
      new Date(askedAt).toISOString(),
      query.imageId,
      names.get(query.imageId) ?? query.source,
      truths.get(query.imageId) ?? '',
      verdict.kind === 'named' ? nameIn(episode, verdict.label) : 'not sure',
      ...labels.map((label) => cellOf(shares.get(label))),
      cellOf(shares.get(NONE)),
      engine.modelName,
      engine.device,
      Math.round(engine.milliseconds),
    ];
  });
  // The byte order mark tells Excel that the text is UTF-8.
  return `\uFEFF${Papa.unparse([fields, ...rows].map(harmless))}\r\n`;
}

function nameIn(episode: Episode, label: string): string {
  return conceptOf(episode, label).name;
}

function cellOf(probability: number | undefined): TableCell {
  return probability === undefined ? '' : Number(probability.toPrecision(6));
}
