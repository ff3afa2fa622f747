import type { EngineFailure } from '../../workers/protocol/engine.ts';
import type { MiniEngine } from '../../workers/protocol/mini-engine.ts';
import { type LinkContext, imageIdsOf } from '../domain/lcl/link-context.ts';
import { SUPERSEDED } from './engine-life.ts';
import type { EngineSupervisor } from './engine-supervisor.ts';
import { scoresOfLikeness } from '../domain/lcl/likeness-scores.ts';
import { succeed, type Outcome } from '../kernel/outcome.ts';
import type { Scores } from '../domain/lcl/scores.ts';

/** Nearest centroid over the features that Mini sees, as something that answers. */
export interface CentroidAnswerer {
  /** Disturbs no question; `superseded` once the signal says so. No evidence: `without` is empty. */
  answer(linkContext: LinkContext, signal?: AbortSignal): Promise<Outcome<Scores, EngineFailure>>;
}

export function createCentroidAnswerer(
  mini: Pick<EngineSupervisor<MiniEngine>, 'aside'>,
): CentroidAnswerer {
  return {
    async answer(linkContext, signal) {
      if (signal?.aborted) return SUPERSEDED;
      const likeness = await mini.aside({
        imageIds: imageIdsOf(linkContext),
        step: 'comparing with centroids',
        run: (engine) => engine.centroid(linkContext),
      });
      if (signal?.aborted) return SUPERSEDED;
      return likeness.ok
        ? succeed({ full: scoresOfLikeness(likeness.value), without: [] })
        : likeness;
    },
  };
}
