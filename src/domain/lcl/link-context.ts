import { interleave } from './interleave.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import { labelsOf, type SupportSet } from './support-set.ts';

/** The picture asked about. Mini knows one question, the paper's: what is in the image? */
export interface Query {
  readonly imageId: ImageId;
  /** Where it came from, in the visitor's words. */
  readonly source: string;
}

/** The support set and the query, in the wording that the model reads. */
export interface LinkContext {
  readonly supportSet: SupportSet;
  readonly query: Query;
  /** The candidates that the answer is chosen among, `⟨none⟩` apart. */
  readonly labels: readonly string[];
  /**
   * For a model that reads its context in order: which order the support set stands in (`interleave`). Absent where order
   * carries no meaning.
   */
  readonly orderSeed?: number;
}

/** A link context less its query: what is taught, for a picture that nobody keeps. */
export type Taught = Omit<LinkContext, 'query'>;

export type LinkContextRefusal = 'no-demonstration' | 'no-query' | 'no-demonstration-and-no-query';

/**
 * Builds the link context, or says what is still missing. With a seed: in the order that it names, for a model to which order
 * means something; the candidates stand as taught all the same.
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

/** What is taught, in the order that the seed names; as it stands where there is none. */
export function taughtIn(supportSet: SupportSet, orderSeed?: number): Taught {
  const labels = labelsOf(supportSet);
  return orderSeed === undefined
    ? { supportSet, labels }
    : { supportSet: interleave(supportSet, orderSeed), labels, orderSeed };
}

/** The pictures of the support set in its order, then the one asked about: what an engine must have seen to answer. */
export function imageIdsOf({
  supportSet,
  query,
}: {
  readonly supportSet: SupportSet;
  readonly query: Pick<Query, 'imageId'>;
}): readonly ImageId[] {
  return [...supportSet.map(({ imageId }) => imageId), query.imageId];
}

/**
 * Equal for two link contexts that ask the same: the order of the demonstrations carries no meaning, unless a seed says
 * which it is.
 */
export function linkContextKey({ supportSet, query, orderSeed }: LinkContext): string {
  const shown = supportSet.map(({ demonstrationId, imageId, label }) =>
    JSON.stringify([demonstrationId, imageId, label]),
  );
  const order = orderSeed === undefined ? [] : [`order ${orderSeed}`];
  return [query.imageId, ...order, ...shown.sort()].join('\n');
}
