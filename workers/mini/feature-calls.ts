import type { ImageId } from '../../src/kernel/image-id.ts';
import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import type { EngineFailure } from '../protocol/engine.ts';
import type { MiniEngine } from '../protocol/mini-engine.ts';
import { engineFails } from '../files/engine-failure.ts';
import { centroidOf } from './centroid-of.ts';
import type { Features } from './encoder/encoder.ts';
import type { FeatureCache } from './feature-cache.ts';
import type { OpenedModel } from './open-model.ts';

/** Runs this in its turn among the jobs, with the opened model and what it has seen. */
export type InTurn = <Value>(
  run: (
    opened: OpenedModel,
    pictures: FeatureCache,
  ) => Promise<Outcome<Value, EngineFailure>> | Outcome<Value, EngineFailure>,
) => Promise<Outcome<Value, EngineFailure>>;

/** The calls that need no graph, because they read and write features alone. */
export function featureCalls(inTurn: InTurn): Pick<MiniEngine, 'centroid' | 'features' | 'recall'> {
  return {
    centroid: (linkContext) =>
      inTurn((_opened, { featuresOf }) => centroidOf(featuresOf, linkContext)),
    features: (imageIds) => inTurn((_opened, { featuresOf }) => featuresSeen(featuresOf, imageIds)),
    recall: (imageId, features) =>
      inTurn((_opened, pictures) => {
        pictures.keep(imageId, features);
        return succeed(null);
      }),
  };
}

function featuresSeen(
  featuresOf: ReadonlyMap<ImageId, Features>,
  imageIds: readonly ImageId[],
): Outcome<readonly Features[], EngineFailure> {
  const seen: Features[] = [];
  for (const imageId of imageIds) {
    const features = featuresOf.get(imageId);
    if (!features) return engineFails('picture-unseen', imageId);
    seen.push(features);
  }
  return succeed(seen);
}
