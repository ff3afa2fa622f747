import type { Concept } from '../../../domain/lcl/concept.ts';
import type { Truth } from '../../../domain/evaluation/test-answer.ts';

/** What a truth is called: a concept, none of these, or not said. */
export function truthLabel(truth: Truth): string {
  if (truth === null) return 'none of these';
  return truth === '' ? 'not said yet' : `“${truth}”`;
}

/**
 * The truth that a key stands for: 1 to 9 for the first concepts, 0 for none of these, and Backspace is left to
 * deleting. `undefined` for every other key.
 */
export function truthOfKey(key: string, concepts: readonly Concept[]): Truth | undefined {
  if (!/^\d$/.test(key)) return undefined;
  return key === '0' ? null : concepts[Number(key) - 1]?.name;
}

/** How many pictures show what, in the order of the concepts: "3 “fep”, 2 none of these, 1 not said yet". */
export function trayWords(
  truths: readonly Truth[],
  concepts: readonly Pick<Concept, 'name'>[],
): string {
  const order: readonly Truth[] = [...concepts.map(({ name }) => name), ...truths];
  const counts = [...new Set(order)].flatMap((truth) => {
    const count = truths.filter((one) => one === truth).length;
    return count === 0 ? [] : [`${count} ${truthLabel(truth)}`];
  });
  const more = counts.length > 8 ? ` and ${counts.length - 8} more` : '';
  return `${counts.slice(0, 8).join(', ')}${more}`;
}
