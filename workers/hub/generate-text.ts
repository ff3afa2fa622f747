import type { FreeAnswer } from '../protocol/hub-engine.ts';
import { likeliest } from './log-probabilities.ts';
import type { PrefixState } from './prefix-state.ts';
import type { Piece, VisionLanguageModel } from './vision-language-model.ts';

/** The longest answer, in tokens. That is about two hundred words. */
export const LONGEST_ANSWER = 256;

export interface Speaking {
  /** Called with every piece of text as it comes. */
  readonly onText: (piece: string) => void;
  /** Asked before every token, so that messages can come in. */
  readonly mayGoOn: () => Promise<boolean>;
  readonly longest?: number;
}

/**
 * Answers freely, always with the likeliest token, so that the same question gets the same answer. `state` is not
 * changed. There is no penalty on repetition, because the labels that the answer must repeat stand in the context.
 * Rejects if the runtime does.
 */
export async function generateText(
  model: VisionLanguageModel,
  state: PrefixState | null,
  question: readonly Piece[],
  { onText, mayGoOn, longest = LONGEST_ANSWER }: Speaking,
): Promise<FreeAnswer> {
  let at = await model.read(state, question);
  const ids: number[] = [];
  let text = '';
  const tell = (isWhole: boolean) => {
    const whole = model.textOf(ids);
    // The last bytes may be half of a character until the others come.
    const said = isWhole ? whole : whole.replace(/�+$/u, '');
    if (said.length > text.length && said.startsWith(text)) onText(said.slice(text.length));
    if (isWhole || said.startsWith(text)) text = said;
  };
  try {
    for (;;) {
      if (!(await mayGoOn())) return ended('stopped');
      const id = likeliest(at.logits.at(-1));
      if (model.endIds.has(id)) return ended('end');
      if (ids.length >= longest) return ended('length');
      ids.push(id);
      tell(false);
      const next = await model.read(at.state, [[id]]);
      at.state.dispose();
      at = next;
    }
  } finally {
    at.state.dispose();
  }

  function ended(endedBecause: FreeAnswer['endedBecause']): FreeAnswer {
    // The library refuses to write no tokens.
    if (ids.length > 0) tell(true);
    return { text: text.trim(), endedBecause };
  }
}
