import Papa from 'papaparse';
import { answeredIn, saidUnder } from '../../domain/evaluation/curve-answers.ts';
import { namesUnder } from '../../domain/evaluation/checks/check-steps.ts';
import { likeliestLabel } from '../../domain/evaluation/choice.ts';
import {
  gradeOf,
  gradeOfSaid,
  rightAnswerTo,
  saidIn,
} from '../../domain/evaluation/test-answer.ts';
import { answerFrom, NONE } from '../../domain/lcl/answer.ts';
import type { CheckAnswer, CheckRun } from '../../domain/session/check-run.ts';
import type { CurveRun } from '../../domain/session/curve-run.ts';
import { namesIn, type Run, type TestRun } from '../../domain/session/run.ts';
import { harmless, type TableCell } from './harmless-cell.ts';

const FIELDS = [
  ...['run', 'kind', 'condition', 'choice', 'seed', 'time', 'model', 'device', 'encoder'],
  ...['threshold', 'shots', 'planned', 'question', 'file', 'true concept', 'answer', 'grade'],
  ...['p: answer', 'nearest centroid'],
] as const;
type Field = (typeof FIELDS)[number];
type Row = Partial<Record<Field, TableCell>> & { readonly shares?: ReadonlyMap<string, number> };

/**
 * Every answer of every run as a table, one row each, the first run first. A learning curve has a row for each picture
 * under each choice of demonstrations, and a trick check one for each picture under each condition. Each concept that was
 * ever tested has a column with its probability, which only a test knows. The answers are read with the threshold of
 * their own run, but for a check, which goes by the likeliest name.
 */
export function runsCsv(runs: readonly Run[]): string {
  const tested = [...new Set(runs.flatMap((run) => (run.kind === 'test' ? namesIn(run) : [])))];
  const rows = runs.flatMap((run, index) =>
    rowsOf(run).map((row): TableCell[] => {
      const whole: Row = { ...whichRun(run), run: index + 1, ...row };
      return [
        ...FIELDS.map((field) => whole[field] ?? ''),
        ...tested.map((name) => share(whole.shares?.get(name))),
        share(whole.shares?.get(NOT_SURE)),
      ];
    }),
  );
  const fields = [...FIELDS, ...tested.map((name) => `p: ${name}`), 'p: not sure'];
  // The byte order mark tells Excel that the text is UTF-8.
  return `\uFEFF${Papa.unparse([fields, ...rows].map(harmless))}\r\n`;
}

const NOT_SURE = 'not sure';
const NONE_OF_THESE = 'none of these';

function whichRun({ kind, ranAt, settings, planned, concepts }: Run): Row {
  const { modelName, device, encoder, threshold } = settings;
  return {
    kind,
    time: new Date(ranAt).toISOString(),
    model: modelName,
    device,
    encoder: encoder ?? '',
    threshold,
    shots: concepts.map(({ name, shots }) => `${name} ${shots}`).join('; '),
    planned,
  };
}

function rowsOf(run: Run): readonly Row[] {
  switch (run.kind) {
    case 'test':
      return testRows(run);
    case 'curve':
      return curveRows(run);
    case 'check':
      return run.answers.map((answer) => checkRow(run, answer));
  }
}

function testRows(run: TestRun): readonly Row[] {
  const names = namesIn(run);
  const { threshold } = run.settings;
  return run.answers.map((answer): Row => {
    const { ranking } = answerFrom(names, answer.scores, threshold);
    return {
      question: answer.imageId,
      file: answer.source,
      'true concept': answer.truth ?? NONE_OF_THESE,
      answer: saidIn(names, answer, threshold) ?? NOT_SURE,
      grade: gradeOf(names, answer, threshold),
      'p: answer': share(ranking[0]?.probability),
      shares: new Map(
        ranking.map(({ label, probability }) => [label === NONE ? NOT_SURE : label, probability]),
      ),
    };
  });
}

function curveRows(run: CurveRun): readonly Row[] {
  const curve = answeredIn(run);
  return run.subsets.flatMap((subset, nth) =>
    run.asked.map((question, place): Row => {
      const said = saidUnder(curve, subset, place, run.settings.threshold);
      return {
        choice: nth + 1,
        seed: run.plan.seed,
        shots: run.concepts
          .map(({ name, shots }) => `${name} ${Math.min(shots, subset.shots)}`)
          .join('; '),
        question: question.imageId,
        file: question.source,
        'true concept': question.truth ?? NONE_OF_THESE,
        answer: said ?? NOT_SURE,
        grade: gradeOfSaid(said, rightAnswerTo(curve.labels, question.truth)),
        'p: answer': share(subset.probabilities[place]),
      };
    }),
  );
}

/** The names of a check are those of its condition, and the true concept has the name that the visitor gave it. */
function checkRow(run: CheckRun, answer: CheckAnswer): Row {
  const taught = namesIn(run);
  const names = namesUnder(answer.condition, taught, run.seed);
  const { ranking, verdict } = answerFrom(names, answer.scores, run.settings.threshold);
  const isBlank = answer.imageId === null;
  const place = likeliestLabel(answer.scores);
  const said = isBlank && verdict.kind === 'not-sure' ? NOT_SURE : (names[place] ?? '');
  const isRight = isBlank ? said === NOT_SURE : place === answer.concept;
  return {
    kind: run.check,
    condition:
      answer.condition === 'crowd'
        ? `crowd of ${taught[answer.variant] ?? ''}`
        : answer.condition.replaceAll('-', ' '),
    seed: run.seed,
    question: answer.imageId ?? `blank ${answer.variant + 1}`,
    file: answer.source,
    'true concept': taught[answer.concept ?? -1] ?? NONE_OF_THESE,
    answer: said,
    grade: isRight ? 'right' : 'wrong',
    'p: answer': share(ranking.find(({ label }) => (label ?? NOT_SURE) === said)?.probability),
    'nearest centroid': names[answer.centroid ?? -1] ?? '',
  };
}

function share(probability: number | undefined): TableCell {
  return probability === undefined ? '' : Number(probability.toPrecision(6));
}
