import { mean } from '../../../src/domain/evaluation/accuracy-interval.ts';
import {
  pairedDifference,
  type Difference,
} from '../../../src/domain/evaluation/paired-difference.ts';
import { accuracy, chooseByScores } from './choose.ts';
import type { LinkTest } from './link-test.ts';
import { overEpisodes } from './over-episodes.ts';

const LARGE = 8;
const SMALL = 2;

export interface ImbalanceFigures {
  /** Demonstrations of the large concept and of the small one. */
  readonly shots: readonly [number, number];
  /** Right answers on queries of the large concept. */
  readonly large: number;
  /** Right answers on queries of the small concept. */
  readonly small: number;
  /** `large - small`, with its interval. It goes towards 0 unless the majority draws answers to itself. */
  readonly gap: Difference;
}

/** Four times as many demonstrations of one concept as of the other, and as many queries of each. */
export const imbalance: LinkTest<ImbalanceFigures> = async (subject, gallery, options) => {
  const accuracies = await overEpisodes(gallery, LARGE, options, async (episode, prng) => {
    const { demonstrations, queries, labels } = episode;
    const rare = prng.whole(0, 1);
    const common = demonstrations.filter(({ concept }) => concept !== rare);
    const few = demonstrations.filter(({ concept }) => concept === rare).slice(0, SMALL);
    const choices = await chooseByScores(await subject.link([...common, ...few]), queries, labels);
    return {
      large: accuracy(choices.filter(({ concept }) => concept !== rare)),
      small: accuracy(choices.filter(({ concept }) => concept === rare)),
    };
  });
  const large = accuracies.map((episode) => episode.large);
  const small = accuracies.map((episode) => episode.small);
  return {
    shots: [LARGE, SMALL],
    large: mean(large),
    small: mean(small),
    gap: pairedDifference(large, small),
  };
};
