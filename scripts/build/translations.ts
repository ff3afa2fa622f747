/** Words by the ids of their messages. */
export type Translation = Readonly<Record<string, string>>;

/** The messages that a translation has no words for. A language is offered only if there are none. */
export function withoutWords(translation: Translation, english: Translation): readonly string[] {
  return Object.keys(english).filter((id) => !translation[id]?.trim());
}
