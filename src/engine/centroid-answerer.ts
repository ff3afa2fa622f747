import type { MiniEngine } from '../../workers/protocol/mini-engine.ts';
import { imageIdsOf } from '../domain/lcl/link-context.ts';
import type { Answerer } from '../ports/answerers.ts';
import { SUPERSEDED } from './picture-showing.ts';
import type { EngineSupervisor } from './engine-supervisor.ts';
import { scoresOfLikeness } from '../domain/lcl/likeness-scores.ts';
import { succeed } from '../kernel/outcome.ts';

/**
 * Nearest centroid over the features that Mini sees, as something that answers. It disturbs no question; `superseded` once
 * the signal says so. There is no evidence: `without` is empty.
 */
export function createCentroidAnswerer(
  mini: Pick<EngineSupervisor<MiniEngine>, 'aside'>,
): Pick<Answerer, 'answer' | 'scoreFrame'> {
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
    async scoreFrame(frame, taught) {
      const likeness = await mini.aside({
        imageIds: taught.supportSet.map(({ imageId }) => imageId),
        step: 'comparing with centroids',
        run: async (engine) => {
          const bitmap = await frame();
          return bitmap ? engine.centroidOfFrame(bitmap, taught) : SUPERSEDED;
        },
      });
      return likeness.ok ? succeed(scoresOfLikeness(likeness.value)) : likeness;
    },
  };
}
