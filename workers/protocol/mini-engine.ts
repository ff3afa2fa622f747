import type { Engine, EngineFailure, EngineWorker } from './engine.ts';
import type { ImageId } from '../../src/kernel/image-id.ts';
import type { LinkContext, Taught } from '../../src/domain/lcl/link-context.ts';
import type { Outcome } from '../../src/kernel/outcome.ts';
import type { CentroidLikeness } from '../../src/domain/lcl/scores.ts';

/** The functions that Mini adds to those of every engine. */
export interface MiniEngine extends Engine {
  /**
   * A second opinion without the decoder. It is the cosine of the query to each label's centroid, in the features that
   * the decoder reads. It waits its turn. It drops no question, and no question drops it.
   */
  centroid(linkContext: LinkContext): Promise<Outcome<CentroidLikeness, EngineFailure>>;
  /** The same of a picture that nobody keeps. It closes the bitmap. */
  centroidOfFrame(
    bitmap: ImageBitmap,
    taught: Taught,
  ): Promise<Outcome<CentroidLikeness, EngineFailure>>;
  /**
   * The features of pictures that this worker has seen, in their order. It waits its turn. Fails with `picture-unseen`
   * (the detail is the ImageId).
   */
  features(
    imageIds: readonly ImageId[],
  ): Promise<Outcome<readonly Float32Array<ArrayBuffer>[], EngineFailure>>;
  /** Takes features that this model computed before, in the place of the picture. It waits its turn. */
  recall(
    imageId: ImageId,
    features: Float32Array<ArrayBuffer>,
  ): Promise<Outcome<null, EngineFailure>>;
}

/** The functions that Mini's worker offers the page. */
export type MiniWorker = MiniEngine & EngineWorker;
