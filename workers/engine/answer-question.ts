import type { ImageId } from '../../src/domain/image-id.ts';
import type { LinkContext } from '../../src/domain/link-context.ts';
import { succeed, type Outcome } from '../../src/domain/outcome.ts';
import type { Scores } from '../../src/domain/scores.ts';
import type { EngineFailure } from '../protocol.ts';
import type { Features } from './encoder.ts';
import { engineFails } from './engine-failure.ts';
import { assembleMemory, inCanonicalOrder } from './memory.ts';
import type { Model } from './model.ts';
import { scoreLabels } from './scoring.ts';

/**
 * The scores of a link context whose pictures have all been seen. Fails with `picture-unseen` (the detail is the ImageId),
 * `superseded` or `runtime-failed`.
 */
export async function answerQuestion(
  { decoder, blocks, manifest }: Model,
  featuresOf: ReadonlyMap<ImageId, Features>,
  { supportSet, query, labels }: LinkContext,
  mayGoOn?: () => Promise<boolean>,
): Promise<Outcome<Scores, EngineFailure>> {
  const inOrder = inCanonicalOrder(supportSet);
  const unseen = [...inOrder, query].find(({ imageId }) => !featuresOf.has(imageId));
  const features = featuresOf.get(query.imageId);
  if (unseen || !features) return engineFails('picture-unseen', (unseen ?? query).imageId);
  const found = await blocks.blocksFor(
    inOrder.flatMap(({ imageId, label }) => {
      const seen = featuresOf.get(imageId);
      return seen ? [{ imageId, label, features: seen }] : [];
    }),
  );
  if (!found.ok) return found;
  const memory = assembleMemory(found.value, manifest);
  const scored = await scoreLabels(decoder, manifest, { features, labels, memory }, mayGoOn);
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
