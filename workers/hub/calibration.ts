import type { CandidateScores } from '../../src/domain/scores.ts';
import type { ModelState } from './model-state.ts';
import { scoreLabels } from './score-labels.ts';
import type { LabelPlace, Prompt } from './segments.ts';
import type { SeenPicture, VisionLanguageModel } from './vision-language-model.ts';

/**
 * Scores labels against what the model would say of anything: the natural logarithm of how much likelier the picture makes
 * each label than a picture without content does (contextual calibration, arXiv 2102.09690, by subtraction of logarithms).
 * What a model prefers by habit, the last label or the commonest word, cancels. `⟨none⟩` stands at 0: a label that the
 * picture makes no likelier says nothing about the picture.
 */
export interface Calibration {
  /**
   * `asked` and `empty` are the same prompt about the picture and about the picture without content; `state` is what was
   * read of their prefix, and stays as it is.
   */
  scores(
    asked: Prompt & LabelPlace,
    empty: Prompt & LabelPlace,
    labels: readonly string[],
    state: ModelState | null,
  ): Promise<CandidateScores>;
}

export function createCalibration(
  model: Pick<VisionLanguageModel, 'read'>,
  contentFree: SeenPicture,
): Calibration {
  // The next question about the same support set needs the same numbers.
  let last = { key: '', scores: [] as readonly number[] };

  async function labelScores(
    { question, tokensOf }: Prompt & LabelPlace,
    labels: readonly string[],
    state: ModelState | null,
  ): Promise<readonly number[]> {
    const asked = await model.read(state, question.pieces);
    try {
      return await scoreLabels(model, asked.state, asked.logits, labels.map(tokensOf));
    } finally {
      asked.state.dispose();
    }
  }

  return {
    async scores(asked, empty, labels, state) {
      if (!empty.question.pieces.includes(contentFree))
        throw new Error('the empty prompt shows a picture');
      const said = await labelScores(asked, labels, state);
      const key = JSON.stringify([empty.prefix.map((segment) => segment.key), labels]);
      if (last.key !== key) last = { key, scores: await labelScores(empty, labels, state) };
      const { scores: anyway } = last;
      return { labels: said.map((score, index) => score - (anyway[index] ?? 0)), none: 0 };
    },
  };
}
