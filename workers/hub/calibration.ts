import type { CandidateScores } from '../../src/domain/lcl/scores.ts';
import type { PrefixState } from './prefix-state.ts';
import { scoreContinuations } from './score-continuations.ts';
import type { WrittenContext } from './segments.ts';
import type { SeenPicture, VisionLanguageModel } from './vision-language-model.ts';

/**
 * Compares each label's score with the score that the model gives it for a picture without content. This is contextual
 * calibration (arXiv 2102.09690), by subtraction of logarithms. The result is the natural logarithm of how much likelier
 * the picture makes the label. A label that the model prefers by habit, such as the last one or the commonest word, gains
 * nothing from that. `⟨none⟩` stands at 0, because a label that the picture makes no likelier says nothing about the
 * picture. A label that the model would hardly ever say tells nothing either. Therefore a little is added to every
 * probability. Without that, one unlikely word may by chance be a hundred times likelier than another.
 */
export interface Calibration {
  /** `state` is the model's state after the context's prefix. It is not changed. */
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

/** If all labels together are less probable than this, the model wants to say something else. */
const HARDLY = 0.01;
