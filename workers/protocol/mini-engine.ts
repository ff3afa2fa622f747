import type { Engine, EngineFailure, EngineWorker } from './engine.ts';
import type { LinkContext } from '../../src/domain/lcl/link-context.ts';
import type { Outcome } from '../../src/kernel/outcome.ts';
import type { CentroidLikeness } from '../../src/domain/lcl/scores.ts';

/** What Mini does beside what every engine does. */
export interface MiniEngine extends Engine {
  /**
   * A second opinion without the decoder: how alike the query is to each label's centroid, in the features that the
   * decoder reads. Waits its turn; drops no question and no question drops it.
   */
  centroid(linkContext: LinkContext): Promise<Outcome<CentroidLikeness, EngineFailure>>;
}

/** What Mini's worker offers the page. */
export type MiniWorker = MiniEngine & EngineWorker;
