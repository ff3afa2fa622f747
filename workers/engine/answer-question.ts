import type { ImageId } from '../../src/domain/image-id.ts';
import type { LinkContext } from '../../src/domain/link-context.ts';
import { succeed, type Outcome } from '../../src/domain/outcome.ts';
import type { Scores } from '../../src/domain/scores.ts';
import type { EngineFailure } from '../protocol.ts';
import type { Features } from './encoder.ts';
import { engineFails } from './engine-failure.ts';
import { chooseLeftOut, leftOutAtMost } from './choose-left-out.ts';
import { inCanonicalOrder } from './memory.ts';
import type { Model } from './model.ts';
import { scoreLabels } from './scoring.ts';

/**
 * The scores of a link context whose pictures have all been seen: under the full support set, and without each of its
 * demonstrations, or without those most like the query where there are too many for that. Fails with `picture-unseen` (the detail is the ImageId),
 * `superseded` or `runtime-failed`.
 */
export async function answerQuestion(
  model: Model,
  featuresOf: ReadonlyMap<ImageId, Features>,
  { supportSet, query, labels }: LinkContext,
  mayGoOn?: () => Promise<boolean>,
): Promise<Outcome<Scores, EngineFailure>> {
  const inOrder = inCanonicalOrder(supportSet);
  const features = featuresOf.get(query.imageId);
  const memory = await model.memories.memoryOf(featuresOf, inOrder);
  if (!memory.ok) return memory;
  if (!features) return engineFails('picture-unseen', query.imageId);
  const leaveOut = chooseLeftOut(
    inOrder.flatMap(({ imageId }) => featuresOf.get(imageId) ?? []),
    features,
    leftOutAtMost(inOrder.length, labels.length),
  );
  const question = { features, labels, memory: memory.value, leaveOut };
  const scored = await scoreLabels(model.decoder, question, mayGoOn);
  if (!scored.ok) return scored;
  const { full, without } = scored.value;
  const scoresWithout = new Map(
    without.map((scores, index) => [inOrder[leaveOut[index] ?? -1]?.demonstrationId, scores]),
  );
  return succeed({
    full,
    // In the order in which they were asked about, not the memory's.
    without: supportSet.flatMap(({ demonstrationId }) => {
      const scores = scoresWithout.get(demonstrationId);
      return scores ? [{ demonstrationId, scores }] : [];
    }),
  });
}
