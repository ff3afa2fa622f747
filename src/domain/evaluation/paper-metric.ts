import { lclSentence } from '../lcl/answer.ts';

/**
 * Correctness as the paper counts it (`LCLComputeMetrics` of arXiv 2308.07891), including its defects. The target is
 * lower-cased and stripped of quotes and full stops, but the prediction is not. So a capital letter is always wrong. A
 * longer label that contains the target counts as the target. `others` are the other labels of the episode.
 */
export function paperCorrect(
  prediction: string,
  target: string,
  others: readonly string[],
): boolean {
  const wanted = stripped(lclSentence(target));
  const rest = prediction.replaceAll(wanted, '');
  return (
    prediction.includes(wanted) &&
    !others.some((other) => rest.includes(stripped(lclSentence(other))))
  );
}

function stripped(sentence: string): string {
  return sentence
    .replaceAll('there is', '')
    .replaceAll('in the image', '')
    .replace(/["'.]/g, '')
    .trim()
    .toLowerCase();
}
