import { drawn } from '../../../src/domain/evaluation/draw.ts';
import type { QueryScores } from '../subject/subject.ts';
import { likeliestLabel } from '../../../src/domain/evaluation/choice.ts';
import type { LinkTest } from './link-test.ts';
import { overEpisodes } from './over-episodes.ts';
import { share } from '../../../src/domain/evaluation/accuracy-interval.ts';

const SHOTS = 4;

export interface OrderFigures {
  readonly shots: number;
  /** Between log-probabilities of the same candidate, in nats. */
  readonly largestDifference: number;
  /** Share of the queries with the same likeliest label. */
  readonly sameAnswers: number;
}

/** Changes the order of the demonstrations, which carries no meaning. */
export const order: LinkTest<OrderFigures> = async (subject, gallery, options) => {
  const compared = await overEpisodes(gallery, SHOTS, options, async (episode, prng) => {
    const { demonstrations, queries, labels } = episode;
    const pictures = queries.map(({ features }) => features);
    const inOrder = await (await subject.link(demonstrations)).score(pictures, labels);
    const shuffled = drawn(demonstrations, demonstrations.length, prng);
    const other = await (await subject.link(shuffled)).score(pictures, labels);
    return inOrder.map((scores, query) => compare(scores, other[query]));
  });
  return {
    shots: SHOTS,
    largestDifference: Math.max(...compared.flat().map(({ difference }) => difference)),
    sameAnswers: share(compared.flat(), ({ sameAnswer }) => sameAnswer),
  };
};

function compare(one: QueryScores, other: QueryScores = { labels: [], none: NaN }) {
  const differences = [...one.labels, one.none].map((score, candidate) =>
    Math.abs(score - ([...other.labels, other.none][candidate] ?? NaN)),
  );
  return {
    difference: Math.max(...differences),
    sameAnswer: likeliestLabel(one) === likeliestLabel(other),
  };
}
