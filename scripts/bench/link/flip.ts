import type { Choice } from '../../../src/domain/evaluation/choice.ts';
import { exchangeCounts, exchangedLabels } from '../../../src/domain/evaluation/exchange.ts';
import { chooseByDecoding, chooseByScores } from './choose.ts';
import type { LinkTest } from './link-test.ts';
import { overEpisodes } from './over-episodes.ts';

const SHOTS = 4;
/** The episodes are 2-way. */
const CONCEPTS = 2;

/** Each is a share of all queries. */
export interface Flipped {
  /** Right answers before the labels are exchanged. */
  readonly accuracy: number;
  /** Answers by the old labels although they have been exchanged. It goes towards 0 if the labels are read. */
  readonly oldLabels: number;
  /** Right answers by the new labels. It should equal the share before. */
  readonly newLabels: number;
  /** Answers that changed to the other label. */
  readonly followed: number;
}

export interface FlipFigures {
  readonly shots: number;
  readonly exact: Flipped;
  readonly free: Flipped;
  /**
   * From arXiv 2308.07891, ablation of the false-label rate. Its pictures are different, so the figures cannot be
   * compared one by one.
   */
  readonly quoted: typeof quoted;
}

const quoted = {
  source: 'arXiv 2308.07891, false-label rate 0 and 100 %',
  'LCL-7B': { accuracy: 0.78, oldLabels: 0 },
  OpenFlamingo: { oldLabels: 0.38 },
} as const;

/** Exchanges all labels between two concepts. A model that reads labels exchanges all its answers. */
export const flip: LinkTest<FlipFigures> = async (subject, gallery, options) => {
  const measured = await overEpisodes(gallery, SHOTS, options, async (episode) => {
    const { demonstrations, queries, labels } = episode;
    const taught = await subject.link(demonstrations);
    const exchanged = await subject.link(
      demonstrations.map(({ features, concept }) => ({
        features,
        label: exchangedLabels(labels)[concept] ?? '',
      })),
    );
    const pairs = async (choose: typeof chooseByScores) => {
      const before = await choose(taught, queries, labels);
      const after = await choose(exchanged, queries, labels);
      return before.map((choice, query) => [choice, after[query]] as [Choice, Choice]);
    };
    return { exact: await pairs(chooseByScores), free: await pairs(chooseByDecoding) };
  });
  return {
    shots: SHOTS,
    exact: flipped(measured.flatMap(({ exact }) => exact)),
    free: flipped(measured.flatMap(({ free }) => free)),
    quoted,
  };
};

/** From the choices for each query before and after the exchange. */
export function flipped(pairs: readonly (readonly [Choice, Choice])[]): Flipped {
  const { all, right, byOld, byNew, followed } = exchangeCounts(pairs, CONCEPTS);
  return {
    accuracy: right / all,
    oldLabels: byOld / all,
    newLabels: byNew / all,
    followed: followed / all,
  };
}
