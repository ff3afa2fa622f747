import type { ImageId } from '../../src/domain/image-id.ts';
import type { LinkContext } from '../../src/domain/link-context.ts';
import { succeed, type Outcome } from '../../src/domain/outcome.ts';
import type { Scores } from '../../src/domain/scores.ts';
import type { EngineFailure } from '../protocol.ts';
import type { Features } from './encoder.ts';
import { engineFails } from './engine-failure.ts';
import { inCanonicalOrder } from './memory.ts';
import { memoryOf } from './memory-of.ts';
import type { Model } from './model.ts';
import { scoreLabels } from './scoring.ts';

/**
 * The scores of a link context whose pictures have all been seen. Fails with `picture-unseen` (the detail is the ImageId),
 * `superseded` or `runtime-failed`.
 */
export async function answerQuestion(
  model: Model,
  featuresOf: ReadonlyMap<ImageId, Features>,
  { supportSet, query, labels }: LinkContext,
  mayGoOn?: () => Promise<boolean>,
): Promise<Outcome<Scores, EngineFailure>> {
  const { decoder, manifest } = model;
  const inOrder = inCanonicalOrder(supportSet);
  const features = featuresOf.get(query.imageId);
  const memory = await memoryOf(model, featuresOf, inOrder);
  if (!memory.ok) return memory;
  if (!features) return engineFails('picture-unseen', query.imageId);
  const scored = await scoreLabels(
    decoder,
    manifest,
    { features, labels, memory: memory.value },
    mayGoOn,
  );
  if (!scored.ok) return scored;
  const { full, without } = scored.value;
  const scoresWithout = new Map(
    without.map((scores, index) => [inOrder[index]?.demonstrationId, scores]),
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
