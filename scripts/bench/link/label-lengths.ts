import type { Prng } from '../../../src/kernel/prng.ts';
import { pseudoWord, pseudoWords } from '../../../src/domain/evaluation/pseudo-words.ts';
import { likeliestLabel, type Choice } from '../../../src/domain/evaluation/choice.ts';
import { accuracy, chooseByScores } from './choose.ts';
import { greyFeatures } from './grey.ts';
import type { LinkTest } from './link-test.ts';
import { overEpisodes } from './over-episodes.ts';
import { share } from '../../../src/domain/evaluation/accuracy-interval.ts';

const SHOTS = 4;

interface LengthFigures {
  readonly accuracy: number;
  /** Right answers on queries of the concept with the longer label. */
  readonly onLonger: number;
  /** Right answers on queries of the concept with the shorter label. */
  readonly onShorter: number;
  /** How often the longer label came first for a picture with nothing on it. 0.5 if length carries no weight. */
  readonly greyLonger: number;
}

export interface LabelLengthsFigures {
  readonly shots: number;
  /** 24 bytes against 3. */
  readonly longAndShort: LengthFigures;
  /** One label begins the other, as "cat" begins "catfish". */
  readonly prefix: LengthFigures;
}

/** The longer label first. */
type LabelPair = readonly [longer: string, shorter: string];

/** Measures how a label's length changes the answers, and the effect of a label that is the beginning of another. */
export const labelLengths: LinkTest<LabelLengthsFigures> = async (subject, gallery, options) => {
  const nothing = await greyFeatures(subject);
  const measure = async (draw: (prng: Prng) => LabelPair): Promise<LengthFigures> => {
    const measured = await overEpisodes(gallery, SHOTS, options, async (episode, prng) => {
      const pair = draw(prng);
      const ways: MeasuredPair[] = [];
      // Each concept has the longer label once, so that a concept's likeness is not mistaken for an effect of length.
      for (const labels of [pair, pair.toReversed()]) {
        const linked = await subject.link(
          episode.demonstrations.map(({ features, concept }) => ({
            features,
            label: labels[concept] ?? '',
          })),
        );
        const [greyScores] = await linked.score([nothing], labels);
        ways.push({
          longer: labels.indexOf(pair[0]),
          choices: await chooseByScores(linked, episode.queries, labels),
          greyChoice: likeliestLabel(greyScores),
        });
      }
      return ways;
    });
    return lengthFigures(measured.flat());
  };
  return {
    shots: SHOTS,
    longAndShort: await measure((prng) => [pseudoWord(24, prng), pseudoWord(3, prng)]),
    prefix: await measure(prefixPair),
  };
};

function prefixPair(prng: Prng): LabelPair {
  const [shorter = '', rest = ''] = pseudoWords(2, prng, { shortest: 3, longest: 5 });
  return [shorter + rest, shorter];
}

interface MeasuredPair {
  /** Index of the longer label. */
  readonly longer: number;
  readonly choices: readonly Choice[];
  readonly greyChoice: number;
}

function lengthFigures(measured: readonly MeasuredPair[]): LengthFigures {
  const choicesWhere = (counts: (concept: number, longer: number) => boolean) =>
    measured.flatMap(({ longer, choices }) =>
      choices.filter(({ concept }) => counts(concept, longer)),
    );
  return {
    accuracy: accuracy(choicesWhere(() => true)),
    onLonger: accuracy(choicesWhere((concept, longer) => concept === longer)),
    onShorter: accuracy(choicesWhere((concept, longer) => concept !== longer)),
    greyLonger: share(measured, ({ longer, greyChoice }) => longer === greyChoice),
  };
}
