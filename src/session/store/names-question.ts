/** The names in an archive may be read in several ways, and the visitor says which is right. */
export interface NamesQuestion {
  /** The archive's path in the drop. */
  readonly archive: string;
  /** The likeliest first. */
  readonly readings: readonly {
    readonly id: string;
    readonly names: readonly string[];
  }[];
  /** Takes the id of a reading, or `null` if nothing shall come in. */
  readonly answer: (reading: string | null) => void;
}
