import { t } from '@lingui/core/macro';
import { say } from '../../../languages/say.ts';
import { listOf } from '../../../languages/words.ts';
import type { Concept } from '../../../domain/lcl/concept.ts';
import type { Truth } from '../../../domain/evaluation/test-answer.ts';

/** What a truth is called: a concept, none of these, or not said. */
export function truthLabel(truth: Truth): string {
  if (truth === null) return t`none of these`;
  return truth === '' ? t`not said yet` : t`“${{ name: truth }}”`;
}

/** A picture and what it is in truth, for reading aloud. */
export function inTruthWords(picture: string, truth: Truth): string {
  if (truth === null) return t`${picture}, in truth none of these`;
  return truth === ''
    ? t`${picture}, in truth not said yet`
    : t`${picture}, in truth “${{ name: truth }}”`;
}

/**
 * The truth that a key stands for: 1 to 9 for the first concepts, 0 for none of these, and Backspace is left to
 * deleting. `undefined` for every other key.
 */
export function truthOfKey(key: string, concepts: readonly Concept[]): Truth | undefined {
  if (!/^\d$/.test(key)) return undefined;
  return key === '0' ? null : concepts[Number(key) - 1]?.name;
}

/** More truths than these are not named. */
const NAMED = 8;

/** How many pictures show what, in the order of the concepts: "3 “fep”, 2 none of these, 1 not said yet". */
export function trayWords(
  truths: readonly Truth[],
  concepts: readonly Pick<Concept, 'name'>[],
): string {
  const order: readonly Truth[] = [...concepts.map(({ name }) => name), ...truths];
  const counts = [...new Set(order)].flatMap((truth) => {
    const count = truths.filter((one) => one === truth).length;
    return count === 0 ? [] : [countWords(count, truth)];
  });
  const some = say(listOf(counts.slice(0, NAMED), 'unit'));
  const more = counts.length - NAMED;
  return more > 0 ? t`${some} and ${more} more` : some;
}

function countWords(count: number, truth: Truth): string {
  if (truth === null) return t`${count} none of these`;
  return truth === '' ? t`${count} not said yet` : t`${count} “${{ name: truth }}”`;
}
