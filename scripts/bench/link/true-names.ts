import { tidyName } from '../../../src/domain/lcl/label.ts';
import { exchangedLabels } from '../../../src/domain/evaluation/exchange.ts';
import { accuracy, chooseByScores } from './choose.ts';
import type { LinkTest } from './link-test.ts';
import { overEpisodes } from './over-episodes.ts';

const SHOTS = 4;

export interface TrueNamesFigures {
  readonly shots: number;
  /** Answers that follow the context while each concept has its own name. */
  readonly unswapped: number;
  /** Answers that follow the context while each concept has the other's name. */
  readonly swapped: number;
  /** `swapped / unswapped`. It is below 1 if the model follows the usual meaning of a name. */
  readonly followed: number;
  /** Episodes whose two names differ as labels. */
  readonly episodes: number;
}

/** Uses the concepts' true names as labels, and then the same names exchanged. The answers must follow the context. */
export const trueNames: LinkTest<TrueNamesFigures> = async (subject, gallery, options) => {
  const measured = await overEpisodes(gallery, SHOTS, options, async (episode) => {
    const { concepts, demonstrations, queries } = episode;
    const names = concepts.map((concept) => tidyName(gallery.concepts[concept]?.name ?? ''));
    if (new Set(names).size < names.length) return [];
    const followed = async (labels: readonly string[]) => {
      const linked = await subject.link(
        demonstrations.map(({ features, concept }) => ({ features, label: labels[concept] ?? '' })),
      );
      return chooseByScores(linked, queries, labels);
    };
    return [{ unswapped: await followed(names), swapped: await followed(exchangedLabels(names)) }];
  });
  const counted = measured.flat();
  const unswapped = accuracy(counted.flatMap((episode) => episode.unswapped));
  const swapped = accuracy(counted.flatMap((episode) => episode.swapped));
  return {
    shots: SHOTS,
    unswapped,
    swapped,
    followed: swapped / unswapped,
    episodes: counted.length,
  };
};
