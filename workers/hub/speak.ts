import type { FreeAnswer } from '../protocol/hub-engine.ts';
import { likeliest } from './log-probabilities.ts';
import type { PrefixState } from './prefix-state.ts';
import type { Piece, VisionLanguageModel } from './vision-language-model.ts';

/** No answer is longer, in tokens: about two hundred words. */
export const LONGEST_ANSWER = 256;

export interface Speaking {
  /** Called with every piece of text as it comes. */
  readonly onText: (piece: string) => void;
  /** Asked before every token; lets messages in. */
  readonly mayGoOn: () => Promise<boolean>;
  readonly longest?: number;
}

/**
 * Answers freely, always with the likeliest token: the same question gets the same answer. `state` stays as it is. No
 * penalty on repetition: the labels to be repeated stand in the context. Rejects if the runtime does.
 */
export async function speak(
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
    // Half of a character, until its other bytes come.
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
    tell(true);
    return { text: text.trim(), endedBecause };
  }
}
