import type { CandidateScores } from '../../src/domain/lcl/scores.ts';
import type { PrefixState } from './prefix-state.ts';
import { scoreContinuations } from './score-continuations.ts';
import type { WrittenContext } from './segments.ts';
import type { SeenPicture, VisionLanguageModel } from './vision-language-model.ts';

/**
 * Scores labels against what the model would say of anything: the natural logarithm of how much likelier the picture makes
 * each label than a picture without content does (contextual calibration, arXiv 2102.09690, by subtraction of logarithms).
 * What a model prefers by habit, the last label or the commonest word, cancels. `⟨none⟩` stands at 0: a label that the
 * picture makes no likelier says nothing about the picture. Nor does one that the model would hardly say at all: a little is
 * added to every probability, for beneath it one unlikely word may be a hundred times likelier than another by chance.
 */
export interface Calibration {
  /** `state` is what was read of the context's prefix, and stays as it is. */
  scores(
    context: WrittenContext,
    picture: SeenPicture,
    labels: readonly string[],
    state: PrefixState | null,
  ): Promise<CandidateScores>;
}

export function createCalibration(
  model: Pick<VisionLanguageModel, 'read'>,
  contentFree: SeenPicture,
  timed: <Value>(ask: () => Promise<Value>) => Promise<Value>,
): Calibration {
  // The next question about the same support set needs the same numbers.
  let last = { key: '', scores: [] as readonly number[] };

  async function labelScores(
    { questionAbout, tokensOf }: WrittenContext,
    picture: SeenPicture,
    labels: readonly string[],
    state: PrefixState | null,
  ): Promise<readonly number[]> {
    const asked = await model.read(state, questionAbout(picture));
    try {
      return await scoreContinuations(model, asked.state, asked.logits, labels.map(tokensOf));
    } finally {
      asked.state.dispose();
    }
  }

  return {
    async scores(context, picture, labels, state) {
      const said = await timed(() => labelScores(context, picture, labels, state));
      const key = JSON.stringify([context.prefix.map((segment) => segment.key), labels]);
      if (last.key !== key)
        last = { key, scores: await timed(() => labelScores(context, contentFree, labels, state)) };
      const { scores: anyway } = last;
      const floor = HARDLY / labels.length;
      const lifted = (score: number) => Math.log(Math.exp(score) + floor);
      return {
        labels: said.map((score, index) => lifted(score) - lifted(anyway[index] ?? -Infinity)),
        none: 0,
      };
    },
  };
}

/** Less than this, over all labels, is as good as never: the model wants to say something else. */
const HARDLY = 0.01;
