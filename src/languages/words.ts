import type { MessageDescriptor } from '@lingui/core';

/**
 * A text for the visitor that is not written yet: a message of the catalogue, something that `Intl` writes, or a text that
 * is the same in every language, such as the name of a file.
 */
export type Words = string | MessageDescriptor | Formed;

/** A value whose form depends on the language. */
export type Formed =
  | {
      readonly form: 'list';
      readonly items: readonly Words[];
      readonly by: 'conjunction' | 'disjunction' | 'unit';
    }
  | { readonly form: 'sentences'; readonly sentences: readonly Words[] }
  | { readonly form: 'number'; readonly value: number; readonly options: Intl.NumberFormatOptions }
  | { readonly form: 'date'; readonly value: number; readonly options: Intl.DateTimeFormatOptions };

/** "fox, dax and wug". */
export const listOf = (
  items: readonly Words[],
  by: 'conjunction' | 'disjunction' | 'unit' = 'conjunction',
): Formed => ({
  form: 'list',
  items,
  by,
});

/** Whole sentences, one after another. */
export const sentencesOf = (sentences: readonly Words[]): Formed => ({
  form: 'sentences',
  sentences,
});

/** "12,345", or what `options` ask for. */
export const numberOf = (value: number, options: Intl.NumberFormatOptions = {}): Formed => ({
  form: 'number',
  value,
  options,
});

/** A point in time, in milliseconds. */
export const dateOf = (
  value: number,
  options: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' },
): Formed => ({ form: 'date', value, options });

export const isFormed = (value: unknown): value is Formed =>
  typeof value === 'object' && value !== null && 'form' in value;

export const isMessage = (value: unknown): value is MessageDescriptor =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

/** Whether both say the same, in every language. */
export const isSameWords = (one: Words, other: Words): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Words inside a message: msg`Undone: ${{ what: inside(what) }}.` The types of Lingui know only text and numbers there. */
export const inside = (words: Words): string => words as string;
