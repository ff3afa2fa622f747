import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import { isRecipe, type RecipeId } from './recipes.ts';

/** What to draw. The same request always gives the same creatures. */
export interface ExperimentRequest {
  readonly recipe: RecipeId;
  /** Demonstrations of each concept, 1 to 8. */
  readonly teach: number;
  /** Test pictures in all, 2 to 12. */
  readonly test: number;
  /** A whole number, 0 to 4,294,967,295. */
  readonly seed: number;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

/** The numbers that a request may have, both ends included. */
export const RANGES = {
  teach: { least: 1, most: 8 },
  test: { least: 2, most: 12 },
  seed: { least: 0, most: 2 ** 32 - 1 },
} as const satisfies Record<string, Range>;

/** Why a text is no request. */
export type RequestRefusal =
  'not-a-request' | 'unknown-recipe' | 'teach-out-of-range' | 'test-out-of-range' | 'not-a-seed';

/** The request as one word, which can stand in an address: `two-species.4.6.123`. */
export function codeOf({ recipe, teach, test, seed }: ExperimentRequest): string {
  return [recipe, teach, test, seed].join('.');
}

/** Reads a code, which is not trusted. */
export function parseCode(code: string): Outcome<ExperimentRequest, RequestRefusal> {
  const [recipe = '', teach, test, seed, ...rest] = code.trim().split('.');
  if (teach === undefined || test === undefined || seed === undefined || rest.length > 0)
    return fail('not-a-request');
  if (!isRecipe(recipe)) return fail('unknown-recipe');
  return requestOf(recipe, { teach, test, seed });
}

/** What was typed, as a request. */
export function requestOf(
  recipe: RecipeId,
  typed: { readonly teach: string; readonly test: string; readonly seed: string },
): Outcome<ExperimentRequest, RequestRefusal> {
  const teach = wholeNumber(typed.teach, RANGES.teach);
  const test = wholeNumber(typed.test, RANGES.test);
  const seed = wholeNumber(typed.seed, RANGES.seed);
  if (teach === null) return fail('teach-out-of-range');
  if (test === null) return fail('test-out-of-range');
  if (seed === null) return fail('not-a-seed');
  return succeed({ recipe, teach, test, seed });
}

function wholeNumber(text: string, { least, most }: Range): number | null {
  const trimmed = text.trim();
  if (!/^\d{1,10}$/.test(trimmed)) return null;
  const number = Number(trimmed);
  return number >= least && number <= most ? number : null;
}
