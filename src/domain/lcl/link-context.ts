import type { DemonstrationId } from './demonstration.ts';
import { interleave } from './interleave.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import { labelsOf, type SupportSet } from './support-set.ts';

/** The picture of the question. Mini knows only one question, which is the paper's "what is in the image?". */
export interface Query {
  readonly imageId: ImageId;
  /** Where it came from, in the visitor's words. */
  readonly source: string;
}

/** The support set and the query, in the wording that the model reads. */
export interface LinkContext {
  readonly supportSet: SupportSet;
  readonly query: Query;
  /** The candidates for the answer, without `⟨none⟩`. */
  readonly labels: readonly string[];
  /**
   * The order of the support set (`interleave`), for a model that reads its context in order. Absent where order
   * carries no meaning.
   */
  readonly orderSeed?: number;
}

/** A link context without its query. It serves pictures that are not kept. */
export type Taught = Omit<LinkContext, 'query'>;

export type LinkContextRefusal = 'no-demonstration' | 'no-query' | 'no-demonstration-and-no-query';

/**
 * Builds the link context, or says what is still missing. A seed gives the support set an order, for a model to which
 * order means something. The candidates stay in the order of teaching.
 */
export function buildLinkContext(
  supportSet: SupportSet,
  query: Query | null,
  orderSeed?: number,
): Outcome<LinkContext, LinkContextRefusal> {
  if (supportSet.length === 0)
    return fail(query ? 'no-demonstration' : 'no-demonstration-and-no-query');
  if (!query) return fail('no-query');
  return succeed({ ...taughtIn(supportSet, orderSeed), query });
}

/** The demonstrations in the order of the seed, or as they are if there is none. */
export function taughtIn(supportSet: SupportSet, orderSeed?: number): Taught {
  const labels = labelsOf(supportSet);
  return orderSeed === undefined
    ? { supportSet, labels }
    : { supportSet: interleave(supportSet, orderSeed), labels, orderSeed };
}

/** What is taught to whoever may look at these demonstrations alone. The candidates stay. Without a list, all of it. */
export function shownTo(
  { shown }: { readonly shown?: readonly DemonstrationId[] },
  taught: Taught,
): Taught {
  if (!shown) return taught;
  const visible = new Set(shown);
  const supportSet = taught.supportSet.filter(({ demonstrationId }) =>
    visible.has(demonstrationId),
  );
  return { ...taught, supportSet };
}

/**
 * The pictures of the support set in its order, followed by that of the question. An engine must have seen all of them
 * to answer.
 */
export function imageIdsOf({
  supportSet,
  query,
}: {
  readonly supportSet: SupportSet;
  readonly query: Pick<Query, 'imageId'>;
}): readonly ImageId[] {
  return [...supportSet.map(({ imageId }) => imageId), query.imageId];
}

/** Equal for two link contexts that ask the same. The order of the demonstrations counts only if a seed gives it. */
export function linkContextKey({ supportSet, query, orderSeed }: LinkContext): string {
  const shown = supportSet.map(({ demonstrationId, imageId, label }) =>
    JSON.stringify([demonstrationId, imageId, label]),
  );
  const order = orderSeed === undefined ? [] : [`order ${orderSeed}`];
  return [query.imageId, ...order, ...shown.sort()].join('\n');
}
