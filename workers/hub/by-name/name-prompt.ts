/** What the tower reads, in tokens. Its description vector is that of the last one, whether it is padding or not. */
const PROMPT_TOKENS = 64;

/**
 * A name as SigLIP 2 reads it: in the words of the library's own zero-shot pipeline, and in small letters, because it was
 * trained on no others.
 */
export function namePrompt(name: string): string {
  return `This is a photo of ${name}.`.toLowerCase();
}

/**
 * The ids of a prompt, padded at the end or cut to what the tower reads. A prompt that is cut keeps its closing token, as
 * the library in Python cuts it. transformers.js would cut the closing token off.
 */
export function fittedIds(ids: readonly number[], pad: number): readonly number[] {
  const closing = ids.slice(-1);
  const kept = ids.length > PROMPT_TOKENS ? [...ids.slice(0, PROMPT_TOKENS - 1), ...closing] : ids;
  return [...kept, ...Array<number>(PROMPT_TOKENS - kept.length).fill(pad)];
}
