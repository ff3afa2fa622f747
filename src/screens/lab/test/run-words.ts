import { accuracyInterval } from '../../../domain/evaluation/accuracy-interval.ts';
import type { GradeChange } from '../../../domain/evaluation/fared-since.ts';
import type { GradeCounts } from '../../../domain/evaluation/grade-counts.ts';
import { saidIn, type Grade, type Truth } from '../../../domain/evaluation/test-answer.ts';
import { rank } from '../../../domain/lcl/answer.ts';
import { namesIn, type RunAnswer, type TestRun } from '../../../domain/session/run.ts';
import type { RunSettings } from '../../../domain/session/run-record.ts';
import { percent, seconds } from '../../../ui/numbers.ts';

export const gradeWords: Readonly<Record<Grade, string>> = {
  right: 'right',
  wrong: 'wrong',
  quiet: 'not sure',
};

export const changeTitles: Readonly<Record<GradeChange, string>> = {
  mended: 'mended',
  broken: 'broken',
  same: 'as before',
  new: 'not tested then',
};

/** "7 of 8 right (88 %)". A percentage never stands without its counts. */
export function headlineWords({ right, all }: GradeCounts): string {
  return `${right} of ${all} right (${percent(right / all)})`;
}

/** What the counts can say about other pictures of the same kind. Few pictures say little. */
export function certaintyWords({ right, all }: GradeCounts): string {
  const shares = Array.from({ length: all }, (_, at) => Number(at < right));
  const { low, high } = accuracyInterval(shares);
  const few = all < 20 ? 'So few pictures say little: of' : 'Of';
  return `${few} 100 others like these, ${Math.round(low * 100)} to ${Math.round(high * 100)} would be right (95 % interval).`;
}

/** The true concept in words. */
export function truthWords({ concepts }: Pick<TestRun, 'concepts'>, truth: Truth): string {
  if (truth === null) return 'none of these';
  return concepts.some(({ name }) => name === truth) ? `“${truth}”` : `“${truth}” (not taught)`;
}

/** What was said, in words. */
export function saidWords(said: Truth): string {
  return said === null ? '“not sure”' : `“${said}”`;
}

/** The answer to one picture, with its first candidate: "“fep”, 92 %". */
export function answeredWords(run: TestRun, answer: RunAnswer, threshold: number): string {
  const labels = namesIn(run);
  const said = saidIn(labels, answer, threshold);
  const [first] = rank(labels, answer.scores);
  if (!first) return saidWords(said);
  if (said !== null) return `${saidWords(said)}, ${percent(first.probability)}`;
  const likeliest = first.label === null ? 'none of these' : `“${first.label}”`;
  return `“not sure”: ${likeliest} first, ${percent(first.probability)}`;
}

/** Whether the run answered all that it was to answer. */
export function partWords({ answers, planned }: TestRun): string | null {
  return answers.length < planned
    ? `${answers.length} of ${planned} pictures were answered; the counts are about those.`
    : null;
}

/** The day and the time of a run, in the way of the visitor's language. */
export function dateWords(ranAt: number): string {
  return new Date(ranAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
}

/** What a run was made with, as pairs of a word and a value. */
export function settingLines({ settings, concepts, milliseconds, ranAt }: TestRun) {
  const shots = concepts.map(({ name, shots: count }) => `“${name}” ${count}`).join(', ');
  return [
    ['Engine and weights', settings.modelName],
    ['Device', deviceWords(settings)],
    ['Encoder', settings.encoder ?? 'the engine’s own'],
    ['Bar of “not sure” at the run', percent(settings.threshold)],
    ['Seed of the order', seedWords(settings)],
    ['Pictures taught', shots],
    ['Date', dateWords(ranAt)],
    ['Time', seconds(milliseconds)],
  ] as const;
}

function deviceWords({ device }: RunSettings): string {
  if (device === 'wasm') return 'WebAssembly';
  return device === 'webgpu' ? 'WebGPU' : device;
}

function seedWords({ orderSeed }: RunSettings): string {
  return orderSeed === undefined ? 'none: order means nothing to this engine' : String(orderSeed);
}
