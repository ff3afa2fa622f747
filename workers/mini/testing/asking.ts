import type { ImageId } from '../../../src/kernel/image-id.ts';
import type { LinkContext } from '../../../src/domain/lcl/link-context.ts';
import { labelsOf, type SupportSet } from '../../../src/domain/lcl/support-set.ts';

/** The n-th picture of a test. */
export const numberedImageId = (n: number) => String(n).padStart(64, '0') as ImageId;

/** The picture that tests ask about. */
export const QUERY = numberedImageId(99);

/**
 * The link context of a question about that picture. The candidates are the labels of the support set unless others are
 * given.
 */
export const asking = (supportSet: SupportSet, labels = labelsOf(supportSet)): LinkContext => ({
  supportSet,
  query: { imageId: QUERY, source: 'query.png' },
  labels,
});
