import { describe, expect, it } from 'vitest';
import type { DecodedLabel } from '../../../workers/mini/spelling/free-decode.ts';
import { answerSampledEpisode } from './answer-episode.ts';
import type { Sampled } from '../episodes/episode.ts';
import type { QueryScores, Subject } from '../subject/subject.ts';

const written = (text: string): DecodedLabel => ({
  kind: 'label',
  text,
  bytes: new TextEncoder().encode(text),
  logProbability: -1,
});

/** A model that gives these answers whatever it is asked. The tests check only how they are counted. */
function answering(scores: readonly QueryScores[], spoken: readonly DecodedLabel[]): Subject {
  const linked = {
    score: () => Promise.resolve([...scores]),
    decode: () => Promise.resolve([...spoken]),
  };
  return { link: () => Promise.resolve(linked) } as unknown as Subject;
}

const east = Float32Array.of(1, 0);
const north = Float32Array.of(0, 1);
/** Four queries, two of the first concept and two of the second. The last looks like the first concept. */
const episode: Sampled = {
  concepts: [4, 7],
  labels: ['dax', 'blicket'],
  demonstrations: [
    { features: east, label: 'dax', concept: 0 },
    { features: north, label: 'blicket', concept: 1 },
  ],
  queries: [
    { features: east, concept: 0 },
    { features: east, concept: 0 },
    { features: north, concept: 1 },
    { features: east, concept: 1 },
  ],
};

describe('answerEpisode', () => {
  const subject = answering(
    [
      { labels: [Math.log(0.6), Math.log(0.3)], none: Math.log(0.1) },
      // The answer is right among the labels, though "none of these" is likelier.
      { labels: [Math.log(0.3), Math.log(0.1)], none: Math.log(0.6) },
      { labels: [Math.log(0.8), Math.log(0.1)], none: Math.log(0.1) },
      { labels: [Math.log(0.2), Math.log(0.7)], none: Math.log(0.1) },
    ],
    [
      written('dax'),
      { kind: 'none', logProbability: -1 },
      // The paper's metric accepts an answer that contains the target.
      written('blickets'),
      { kind: 'unfinished', text: 'blicketblicket', bytes: new Uint8Array() },
    ],
  );

  it('counts for each method its own share of the same queries', async () => {
    expect((await answerSampledEpisode(subject, episode)).correct).toEqual({
      exact: 3 / 4,
      'free-paper': 3 / 4,
      'free-strict': 1 / 4,
      centroid: 3 / 4,
      nearest: 3 / 4,
    });
  });

  it('claims the answer that the page would show, "not sure" included', async () => {
    const { claims } = await answerSampledEpisode(subject, episode);
    expect(claims.map(({ correct }) => correct)).toEqual([true, false, false, true]);
    for (const [query, confidence] of [0.6, 0.6, 0.8, 0.7].entries()) {
      expect(claims[query]?.confidence).toBeCloseTo(confidence, 12);
    }
  });
});
