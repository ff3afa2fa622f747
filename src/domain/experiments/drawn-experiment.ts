/** The pictures of an experiment, each as the text of an SVG. */
export interface DrawnExperiment {
  readonly concepts: readonly DrawnConcept[];
  readonly tests: readonly DrawnTest[];
}

interface DrawnConcept {
  readonly name: string;
  readonly demonstrations: readonly string[];
}

interface DrawnTest {
  readonly svg: string;
  /** Name of the true concept, or `null` for "none of these". */
  readonly truth: string | null;
}
