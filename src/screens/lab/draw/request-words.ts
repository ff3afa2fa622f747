import { t } from '@lingui/core/macro';
import type {
  ExperimentRequest,
  RequestRefusal,
} from '../../../domain/experiments/experiment-request.ts';
import { conceptsOf } from '../../../domain/experiments/recipes.ts';

/** Why a text is no request, and what would be one. */
export function refusalWords(refusal: RequestRefusal): string {
  switch (refusal) {
    case 'not-a-request':
      return t`It is not written as the studio writes it.`;
    case 'unknown-recipe':
      return t`This studio does not know this kind of experiment.`;
    case 'teach-out-of-range':
      return t`To teach: a whole number from 1 to 8.`;
    case 'test-out-of-range':
      return t`To test: a whole number from 2 to 12.`;
    case 'not-a-seed':
      return t`The seed is a whole number from 0 to 4294967295.`;
  }
}

/** How many pictures an experiment has. */
export function numbersWords({ recipe, teach, test }: ExperimentRequest): string {
  if (recipe === 'imbalance') {
    const few = Math.max(1, Math.floor(teach / 4));
    return t`${teach} and ${few} to teach, ${test} to test`;
  }
  return t`${{ concepts: conceptsOf(recipe) }} × ${teach} to teach, ${test} to test`;
}
