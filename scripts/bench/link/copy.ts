import { createPrng, type Prng } from '../../../src/kernel/prng.ts';
import { utf8Length } from '../../../src/domain/lcl/label.ts';
import type { DecodedLabel } from '../../../workers/mini/spelling/free-decode.ts';
import { drawn } from '../../../src/domain/evaluation/draw.ts';
import type { Gallery } from '../episodes/episode.ts';
import type { Subject } from '../subject/subject.ts';
import type { LinkTestOptions } from './link-test.ts';
import { randomLabel, scripts, type Script } from './random-labels.ts';
import { share } from '../../../src/domain/evaluation/accuracy-interval.ts';

/**
 * The number of demonstrations that share their support features. One run of the decoder takes as many, and they are few
 * enough to keep it small.
 */
const GROUP = 24;
const MISTAKES_SHOWN = 10;

export interface CopyOptions extends Pick<LinkTestOptions, 'seed'> {
  /** How many labels are drawn. */
  readonly labels: number;
}

/** A group of the labels, and the share of them that was copied to the last byte. */
interface Copied {
  readonly labels: number;
  readonly exact: number;
}

export interface CopyFigures extends Copied {
  readonly byScript: Readonly<Record<string, Copied>>;
  /** By the label's length in UTF-8 bytes. */
  readonly byBytes: Readonly<Record<number, Copied>>;
  /** The first few labels that were not copied, with the wrong answers. */
  readonly mistakes: readonly { readonly label: string; readonly answer: string }[];
}

/**
 * Random labels of all scripts. Each is taught with a single picture and asked with that same picture. The model must
 * write the label, byte for byte.
 */
export async function copy(
  subject: Subject,
  gallery: Gallery,
  { seed, labels }: CopyOptions,
): Promise<CopyFigures> {
  const prng = createPrng(seed);
  const tasks = Array.from({ length: labels }, (_, index) => drawTask(index, gallery, prng));
  const copies: Copy[] = [];
  // Labels of similar length are put together, so that the rows of a run need no padding.
  tasks.sort((one, other) => one.bytes - other.bytes);
  for (let from = 0; from < tasks.length; from += GROUP) {
    const group = tasks.slice(from, from + GROUP);
    const linked = await subject.link(group);
    const answers = await linked.decode(
      group.map(({ features }) => features),
      [...group.keys()],
    );
    copies.push(...group.map((task, index) => compare(task, answers[index])));
  }
  return {
    ...copiedOf(copies),
    byScript: copiedBy(copies, ({ script }) => script),
    byBytes: copiedBy(copies, ({ bytes }) => bytes),
    mistakes: copies
      .filter(({ exact }) => !exact)
      .slice(0, MISTAKES_SHOWN)
      .map(({ label, answer }) => ({ label, answer })),
  };
}

interface Task {
  readonly script: Script;
  readonly label: string;
  readonly bytes: number;
  readonly features: Float32Array;
}

interface Copy extends Task {
  /** The model's answer, in words. */
  readonly answer: string;
  readonly exact: boolean;
}

/** The scripts in turn, so that each has as many labels. */
function drawTask(index: number, { concepts }: Gallery, prng: Prng): Task {
  const script = scripts[index % scripts.length] ?? 'any';
  const label = randomLabel(script, prng);
  const [concept] = drawn(concepts, 1, prng);
  const [features] = drawn(concept?.features ?? [], 1, prng);
  if (!features) throw new RangeError('a concept without a picture');
  return { script, label, bytes: utf8Length(label), features };
}

function compare(task: Task, answer: DecodedLabel | undefined): Copy {
  switch (answer?.kind) {
    case 'label':
      return { ...task, answer: answer.text, exact: answer.text === task.label };
    case 'unfinished':
      return { ...task, answer: `${answer.text} (without an end)`, exact: false };
    default:
      return { ...task, answer: '(none of these)', exact: false };
  }
}

function copiedOf(copies: readonly Copy[]): Copied {
  return { labels: copies.length, exact: share(copies, ({ exact }) => exact) };
}

function copiedBy<Key extends string | number>(
  copies: readonly Copy[],
  keyOf: (copy: Copy) => Key,
): Record<string, Copied> {
  const keys = new Set(copies.map(keyOf));
  return Object.fromEntries(
    [...keys].map((key) => [key, copiedOf(copies.filter((copied) => keyOf(copied) === key))]),
  );
}
