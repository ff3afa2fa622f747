import { logShares } from '../../../src/domain/lcl/answer.ts';
import { mean, share } from '../../../src/domain/evaluation/accuracy-interval.ts';
import { likeliestLabel } from '../../../src/domain/evaluation/choice.ts';
import type { Subject } from '../subject/subject.ts';
import type { LinkTest } from './link-test.ts';
import { overEpisodes } from './over-episodes.ts';

const SHOTS = 4;

export interface GreyFigures {
  readonly shots: number;
  /** How often each label came first, in the order in which the concepts were taught. Chance is 0.5. */
  readonly shares: readonly [number, number];
  /** Mean probability of the likelier label, shared among the labels alone. 0.5 means no opinion. */
  readonly confidence: number;
  /** How often `⟨none⟩` came before both labels. */
  readonly none: number;
}

/** A query with nothing on it. An answer to it comes from the labels or their order, and not from the picture. */
export const grey: LinkTest<GreyFigures> = async (subject, gallery, options) => {
  const features = await greyFeatures(subject);
  const scores = await overEpisodes(gallery, SHOTS, options, async (episode) => {
    const linked = await subject.link(episode.demonstrations);
    return linked.score([features], episode.labels);
  });
  const answers = scores.flat();
  return {
    shots: SHOTS,
    shares: [
      share(answers, (answer) => likeliestLabel(answer) === 0),
      share(answers, (answer) => likeliestLabel(answer) === 1),
    ],
    confidence: mean(
      answers.map(({ labels }) => {
        const among = logShares({ labels, none: -Infinity });
        return Math.exp(Math.max(...among.labels));
      }),
    ),
    none: share(answers, ({ labels, none }) => none > Math.max(...labels)),
  };
};

/** Features of a picture with nothing on it. A model's answer about it must come from something else than the picture. */
export async function greyFeatures(subject: Subject): Promise<Float32Array> {
  const [features] = await subject.encode([
    new Float32Array(3 * subject.pictureSize ** 2).fill(0.5),
  ]);
  if (!features) throw new Error('the grey picture has no features');
  return features;
}
