import Papa from 'papaparse';
import { gradeOf, saidIn } from '../../domain/evaluation/test-answer.ts';
import { answerFrom, NONE } from '../../domain/lcl/answer.ts';
import { isTestRun, namesIn, type Run } from '../../domain/session/run.ts';
import { harmless } from './harmless-cell.ts';

/**
 * Every answer of every run as a table, one row each, the first run first. Each concept that was ever tested has a column
 * with its probability, or empty where it was not taught. The answers are read with the threshold of their own run.
 */
export function runsCsv(all: readonly Run[]): string {
  const runs = all.filter(isTestRun);
  const tested = [...new Set(runs.flatMap(namesIn))];
  const fields = [
    ...['run', 'time', 'model', 'device', 'encoder', 'threshold', 'shots', 'planned'],
    ...['question', 'file', 'true concept', 'answer', 'grade'],
    ...tested.map((name) => `p: ${name}`),
    'p: not sure',
  ];
  const rows = runs.flatMap((run, index) => {
    const { settings, ranAt, planned, concepts, answers } = run;
    const names = namesIn(run);
    const shots = concepts.map(({ name, shots: count }) => `${name} ${count}`).join('; ');
    const { modelName, device, encoder, threshold } = settings;
    const of = [index + 1, new Date(ranAt).toISOString(), modelName, device, encoder ?? ''];
    return answers.map((answer) => {
      const { ranking } = answerFrom(names, answer.scores, threshold);
      const share = (label: string | typeof NONE) => {
        const probability = ranking.find((one) => one.label === label)?.probability;
        return probability === undefined ? '' : Number(probability.toPrecision(6));
      };
      return [
        ...[...of, threshold, shots, planned, answer.imageId, answer.source],
        answer.truth ?? 'none of these',
        saidIn(names, answer, threshold) ?? 'not sure',
        gradeOf(names, answer, threshold),
        ...tested.map(share),
        share(NONE),
      ];
    });
  });
  // The byte order mark tells Excel that the text is UTF-8.
  return `\uFEFF${Papa.unparse([fields, ...rows].map(harmless))}\r\n`;
}
