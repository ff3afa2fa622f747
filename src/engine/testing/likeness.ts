import type { LinkContext } from '../../domain/link-context.ts';
import type { CandidateScores, Scores } from '../../domain/scores.ts';
import type { SupportSet } from '../../domain/support-set.ts';

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
