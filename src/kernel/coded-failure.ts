/** An expected failure, as a value. The page has a sentence of advice for each code. */
export interface CodedFailure<Code extends string = string> {
  readonly code: Code;
  /** Technical detail for support. The page never shows it as the only explanation. */
  readonly detail: string;
}

/** A failure that its code says all about. There is one type for each code, so that a `switch` tells them apart. */
export type Coded<Code extends string> = Code extends string ? { readonly code: Code } : never;
