/** An expected failure, as a value. The page has a sentence of advice for each code. */
export interface CodedFailure<Code extends string = string> {
  readonly code: Code;
  /** Technical detail for support. The page never shows it as the only explanation. */
  readonly detail: string;
}
