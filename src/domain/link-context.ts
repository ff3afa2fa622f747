import { fail, succeed, type Outcome } from './outcome.ts';
import type { Query } from './query.ts';
import { labelsOf, type SupportSet } from './support-set.ts';

/** The support set and the query, in the wording that the model reads. */
export interface LinkContext {
  readonly supportSet: SupportSet;
  readonly query: Query;
  /** The candidates that the answer is chosen among, `⟨none⟩` apart. */
  readonly labels: readonly string[];
}

export type LinkContextRefusal = 'no-demonstration' | 'no-query' | 'no-demonstration-and-no-query';

/** Builds the link context, or says what is still missing. */
export function buildLinkContext(
  supportSet: SupportSet,
  query: Query | null,
): Outcome<LinkContext, LinkContextRefusal> {
  if (supportSet.length === 0)
    return fail(query ? 'no-demonstration' : 'no-demonstration-and-no-query');
  if (!query) return fail('no-query');
  return succeed({ supportSet, query, labels: labelsOf(supportSet) });
}
