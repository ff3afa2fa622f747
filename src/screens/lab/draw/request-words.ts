import type {
  ExperimentRequest,
  RequestRefusal,
} from '../../../domain/experiments/experiment-request.ts';
import { conceptsOf } from '../../../domain/experiments/recipes.ts';

/** Why a text is no request, and what would be one. */
export const refusalWords: Readonly<Record<RequestRefusal, string>> = {
  'not-a-request': 'It is not written as the studio writes it.',
  'unknown-recipe': 'This studio does not know this kind of experiment.',
  'teach-out-of-range': 'To teach: a whole number from 1 to 8.',
  'test-out-of-range': 'To test: a whole number from 2 to 12.',
  'not-a-seed': 'The seed is a whole number from 0 to 4294967295.',
};

/** How many pictures an experiment has. */
export function numbersWords({ recipe, teach, test }: ExperimentRequest): string {
  const concepts = conceptsOf(recipe);
  const each = recipe === 'imbalance' ? `${teach} and ${Math.max(1, Math.floor(teach / 4))}` : null;
  const taught = each ? `${each} to teach` : `${concepts} × ${teach} to teach`;
  return `${taught}, ${test} to test`;
}
