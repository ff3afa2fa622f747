import type { ImageId } from '../../src/kernel/image-id.ts';
import type { LinkContext } from '../../src/domain/lcl/link-context.ts';
import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import type { Scores } from '../../src/domain/lcl/scores.ts';
import type { EngineFailure } from '../protocol/engine.ts';
import type { Features } from './encoder/encoder.ts';
import { engineFails } from '../files/engine-failure.ts';
import { chooseLeftOut, leftOutAtMost } from './decoder/choose-left-out.ts';
import { assembleSupportFeatures } from './decoder/support-features.ts';
import type { Model } from './model.ts';
import { scoreLabels } from './decoder/scoring.ts';
import { seenInOrder } from './seen-support-set.ts';

/**
 * The scores of a link context whose pictures have all been seen. They are given for the full support set, and without
 * each of its demonstrations in turn. Where there are too many demonstrations, only those most like the query are left
 * out. Fails with `picture-unseen` (the detail is the ImageId), `superseded` or `runtime-failed`.
 */
export async function answerQuestion(
  { decoder, manifest }: Model,
  featuresOf: ReadonlyMap<ImageId, Features>,
  { supportSet, query, labels }: LinkContext,
  mayGoOn?: () => Promise<boolean>,
): Promise<Outcome<Scores, EngineFailure>> {
  const seen = seenInOrder(featuresOf, supportSet);
  if (!seen.ok) return seen;
  const features = featuresOf.get(query.imageId);
  if (!features) return engineFails('picture-unseen', query.imageId);
  const leaveOut = chooseLeftOut(
    seen.value.map((demonstration) => demonstration.features),
    features,
    leftOutAtMost(seen.value.length, labels.length),
  );
  const supportFeatures = assembleSupportFeatures(seen.value, manifest.featureSize);
  const scored = await scoreLabels(
    decoder,
    { features, labels, supportFeatures, leaveOut },
    mayGoOn,
  );
  if (!scored.ok) return scored;
  const { full, without } = scored.value;
  const scoresWithout = new Map(
    without.map((scores, index) => [seen.value[leaveOut[index] ?? -1]?.demonstrationId, scores]),
  );
  return succeed({
    full,
    // In the order of the question, which differs from the order of the support features.
    without: supportSet.flatMap(({ demonstrationId }) => {
      const scores = scoresWithout.get(demonstrationId);
      return scores ? [{ demonstrationId, scores }] : [];
    }),
  });
}
