/** What stands in a lesson about one step. */
export interface StepWords {
  readonly title: string;
  /** What the class does. Pupils read it. */
  readonly task: string;
  /** What the teacher does and says. */
  readonly teacher: string;
  readonly answer: string;
  readonly wrong: string;
}
