import type { ImageId } from '../kernel/image-id.ts';
import type { ScoringRow } from '../../workers/protocol/engine.ts';
import { shownTo, type LinkContext, type Taught } from '../domain/lcl/link-context.ts';
import type { CandidateScores, CentroidLikeness, Scores } from '../domain/lcl/scores.ts';
import type { SupportSet } from '../domain/lcl/support-set.ts';

/**
 * Scores without a model: pictures are alike as far as their ImageIds begin alike, and every demonstration votes for its
 * label by e to the number of digits shared. `⟨none⟩` weighs as much as one demonstration that shares one digit.
 */
export function scoreByLikeness({ supportSet, query, labels }: LinkContext): Scores {
  const score = (shown: SupportSet) => candidates(shown, query.imageId, labels);
  return {
    full: score(supportSet),
    without: supportSet.map(({ demonstrationId }) => ({
      demonstrationId,
      scores: score(supportSet.filter((other) => other.demonstrationId !== demonstrationId)),
    })),
  };
}

/** The scores of a camera's frame: it is like nothing that is taught. */
export function scoreStranger(taught: Taught): CandidateScores {
  return scoreByLikeness({ ...taught, query: { imageId: 'stranger' as ImageId, source: '' } }).full;
}

/** As a centroid would say it: the share of the digits that a label's pictures have in common with the query's, on average. */
export function centroidByLikeness({ supportSet, query, labels }: LinkContext): CentroidLikeness {
  return {
    labels: labels.map((label) => {
      const own = supportSet.filter((shown) => shown.label === label);
      const shared = own.map(({ imageId }) => sharedDigits(imageId, query.imageId));
      return shared.reduce((sum, digits) => sum + digits, 0) / (own.length * query.imageId.length);
    }),
  };
}

function candidates(
  shown: SupportSet,
  queryId: string,
  labels: readonly string[],
): CandidateScores {
  const none = Math.E;
  const votes = labels.map((label) =>
    shown
      .filter((demonstration) => demonstration.label === label)
      .reduce((sum, { imageId }) => sum + Math.exp(sharedDigits(imageId, queryId)), 1e-3),
  );
  const total = votes.reduce((sum, vote) => sum + vote, none);
  return { labels: votes.map((vote) => Math.log(vote / total)), none: Math.log(none / total) };
}

function sharedDigits(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}

/** The scores of one row of a batch: of the demonstrations that it may look at. */
export function scoreRowByLikeness(taught: Taught, row: ScoringRow): CandidateScores {
  return scoreByLikeness({
    ...shownTo(row, taught),
    query: { imageId: row.imageId, source: '' },
  }).full;
}

/** Four numbers that depend on the picture's id alone, in the place of features. */
export function featuresById(imageId: ImageId): Float32Array<ArrayBuffer> {
  return Float32Array.from([0, 1, 2, 3], (at) => parseInt(imageId.slice(at, at + 2), 16) + 1);
}
