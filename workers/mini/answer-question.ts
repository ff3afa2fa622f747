import type { ImageId } from '../../src/kernel/image-id.ts';
import type { LinkContext } from '../../src/domain/lcl/link-context.ts';
import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import type { Scores } from '../../src/domain/lcl/scores.ts';
import type { EngineFailure } from '../protocol/engine.ts';
import type { Features } from './encoder/encoder.ts';
import { engineFails } from '../files/engine-failure.ts';
import { chooseLeftOut, leftOutAtMost } from './decoder/choose-left-out.ts';
import { rowTime } from './decoder/row-time.ts';
import { assembleSupportFeatures } from './decoder/support-features.ts';
import type { Model } from './model.ts';
import { scoreLabels } from './decoder/scoring.ts';
import { seenInOrder } from './seen-support-set.ts';

/** The processor time that evidence may add to an answer, in milliseconds on one thread. Nobody notices so little. */
const AT_ONCE_MS = 30;

/**
 * The scores of a link context whose pictures have all been seen. They are given for the full support set, and without
 * each of its demonstrations in turn. Where there are too many demonstrations, only those most like the query are left
 * out. `onProgress` is called with how many of how many are left out so far. Fails with `picture-unseen` (the detail is
 * the ImageId), `superseded` or `runtime-failed`.
 */
export async function answerQuestion(
  model: Model,
  featuresOf: ReadonlyMap<ImageId, Features>,
  linkContext: LinkContext,
  mayGoOn?: () => Promise<boolean>,
  onProgress?: (done: number, total: number) => void,
): Promise<Outcome<Scores, EngineFailure>> {
  const prepared = prepare(model, featuresOf, linkContext);
  if (!prepared.ok) return prepared;
  const { seen, question, leaveOut } = prepared.value;
  const total = leaveOut.length;
  onProgress?.(0, total);
  const scored = await scoreLabels(
    model.decoder,
    { ...question, leaveOut },
    {
      ...(mayGoOn && { mayGoOn }),
      // The first row is the full support set.
      onRows: (rows) => onProgress?.(rows - 1, total),
    },
  );
  if (!scored.ok) return scored;
  const { full, without } = scored.value;
  const scoresWithout = new Map(
    without.map((scores, index) => [seen[leaveOut[index] ?? -1]?.demonstrationId, scores]),
  );
  return succeed({
    full,
    // In the order of the question, which differs from the order of the support features.
    without: linkContext.supportSet.flatMap(({ demonstrationId }) => {
      const scores = scoresWithout.get(demonstrationId);
      return scores ? [{ demonstrationId, scores }] : [];
    }),
  });
}

/**
 * As `answerQuestion`, where the evidence takes a moment. Otherwise nothing is left out, and the scores say about how
 * long leaving out would take, so that the answer need not wait for it.
 */
export async function answerFirst(
  model: Model,
  featuresOf: ReadonlyMap<ImageId, Features>,
  linkContext: LinkContext,
  mayGoOn?: () => Promise<boolean>,
): Promise<Outcome<Scores, EngineFailure>> {
  const { supportSet, labels } = linkContext;
  const leftOut = Math.min(supportSet.length, leftOutAtMost(supportSet.length, labels.length));
  const leaveOneOutMs = Math.ceil(leftOut * rowTime(supportSet.length, labels.length));
  if (leaveOneOutMs <= AT_ONCE_MS) return answerQuestion(model, featuresOf, linkContext, mayGoOn);
  const prepared = prepare(model, featuresOf, linkContext);
  if (!prepared.ok) return prepared;
  const scored = await scoreLabels(model.decoder, { ...prepared.value.question, leaveOut: [] });
  return scored.ok ? succeed({ full: scored.value.full, without: [], leaveOneOutMs }) : scored;
}

/** What the decoder is asked, and the positions of the support features that are to be left out. */
function prepare(
  { manifest }: Model,
  featuresOf: ReadonlyMap<ImageId, Features>,
  { supportSet, query, labels }: LinkContext,
) {
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
  return succeed({ seen: seen.value, question: { features, labels, supportFeatures }, leaveOut });
}
