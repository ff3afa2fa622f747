import { lclSentence, rank } from '../../../src/domain/lcl/answer.ts';
import type { DecodedLabel } from '../../../workers/mini/spelling/free-decode.ts';
import { mean } from '../../../src/domain/evaluation/accuracy-interval.ts';
import type { Claim } from '../../../src/domain/evaluation/calibration-error.ts';
import { likeliestLabel } from '../../../src/domain/evaluation/choice.ts';
import type { Sampled } from '../episodes/episode.ts';
import { paperCorrect } from '../../../src/domain/evaluation/paper-metric.ts';
import type { Subject } from '../subject/subject.ts';
import { nearestCentroid, nearestDemonstration } from '../subject/nearest.ts';

/**
 * `exact` is the label with the highest exact score. `⟨none⟩` is ignored, because every query here has a taught concept.
 * `free-paper` and `free-strict` are free decoding, by the paper's metric and letter for letter. `centroid` and `nearest`
 * are nearest centroid and nearest neighbour on the same features, without the decoder.
 */
export const methods = ['exact', 'free-paper', 'free-strict', 'centroid', 'nearest'] as const;

export type Method = (typeof methods)[number];

export interface AnsweredEpisode {
  /** Share of the episode's queries that each method answered correctly. */
  readonly correct: Readonly<Record<Method, number>>;
  /** The likeliest candidate of each query, including `⟨none⟩`, with the probability that the page shows. */
  readonly claims: readonly Claim[];
}

/** Answers an episode's queries with every method. */
export async function answerSampledEpisode(
  subject: Subject,
  { labels, demonstrations, queries }: Sampled,
): Promise<AnsweredEpisode> {
  const asked = queries.map(({ features }) => features);
  const linked = await subject.link(demonstrations);
  const scores = await linked.score(asked, labels);
  const spoken = (await linked.decode(asked)).map(textOf);
  const share = (isRight: (query: number, truth: number) => boolean) =>
    mean(queries.map(({ concept }, query) => Number(isRight(query, concept))));
  return {
    correct: {
      exact: share((query, truth) => likeliestLabel(scores[query]) === truth),
      'free-paper': share((query, truth) =>
        paperCorrect(
          lclSentence(spoken[query] ?? ''),
          labels[truth] ?? '',
          labels.filter((_, way) => way !== truth),
        ),
      ),
      'free-strict': share((query, truth) => spoken[query] === labels[truth]),
      centroid: share(
        (query, truth) =>
          nearestCentroid(demonstrations, asked[query] ?? nothing, labels.length) === truth,
      ),
      nearest: share((query, truth) => {
        const nearest = nearestDemonstration(demonstrations, asked[query] ?? nothing);
        return demonstrations[nearest]?.concept === truth;
      }),
    },
    claims: scores.flatMap((score, query) => {
      const [first] = rank(labels, score);
      const truth = labels[queries[query]?.concept ?? -1];
      return first ? [{ confidence: first.probability, correct: first.label === truth }] : [];
    }),
  };
}

const nothing = new Float32Array();

/** The text that was written, or `null` for "none of these". It is not the empty string, because that may be a label. */
function textOf(answer: DecodedLabel): string | null {
  return answer.kind === 'none' ? null : answer.text;
}
