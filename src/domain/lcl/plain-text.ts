/**
 * What no text of a visitor may say to a pretrained model: its tokenizer would read it as a turn's border or a picture's
 * place. `<|…|>` and one word in angle brackets (`<image>`, `</s>`, `<row_1_col_1>`) are how chat templates write those;
 * `[INST]` and `<<SYS>>` are Llama's.
 */
const TOKENS =
  /<[|｜][^<>]*[|｜]>|<<\/?SYS>>|<\/?[a-z][a-z\d_-]*>|\[\/?(?:INST|IMG|IMG_BREAK|IMG_END)\]/giu;

/**
 * A label, or a question in the visitor's words, as a pretrained model may read it: no template or chat tokens, all in one
 * line, so that no line of it begins like a turn. May be empty. Everything else stays as it was written.
 */
export function plainText(text: string): string {
  let plain = text.replace(/[\r\n\u2028\u2029]+/gu, ' ');
  for (;;) {
    const before = plain;
    // What stood around a token may be one itself: `<ima<image>ge>`.
    plain = before.replace(TOKENS, '');
    if (plain === before) return plain.trim();
  }
}
