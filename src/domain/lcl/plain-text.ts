/**
 * The parts of a visitor's text that must not reach a pretrained model. Its tokenizer would read them as a turn's
 * border or a picture's place. Chat templates write these as `<|…|>` and as one word in angle brackets (`<image>`,
 * `</s>`, `<row_1_col_1>`). `[INST]` and `<<SYS>>` are Llama's.
 */
const TOKENS =
  /<[|｜][^<>]*[|｜]>|<<\/?SYS>>|<\/?[a-z][a-z\d_-]*>|\[\/?(?:INST|IMG|IMG_BREAK|IMG_END)\]/giu;

/**
 * A label, or a question in the visitor's words, in a form that a pretrained model may read. It has no template or chat
 * tokens. It is one line, so that no line of it begins like a turn. It may be empty, and everything else stays as
 * written.
 */
export function plainText(text: string): string {
  let plain = text.replace(/[\r\n\u2028\u2029]+/gu, ' ');
  for (;;) {
    const before = plain;
    // The text around a removed token may form a new one, as in `<ima<image>ge>`.
    plain = before.replace(TOKENS, '');
    if (plain === before) return plain.trim();
  }
}
